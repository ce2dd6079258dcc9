-- Columns that a migration made ready to be sealed and that still hold values in clear: sealed at the next start.
create table sealing_due (
    place text primary key
);

-- The days whose lapses and birthdays were noted: a day that the service slept through is made up for at the next start.
create table watched_day (
    day date primary key
);

-- How many people of others a sponsor's questions have met on a day in WITA: what it may learn of the register is limited.
create table disclosure_count (
    sponsor_id uuid not null references sponsor,
    day date not null,
    people bigint not null,
    primary key (sponsor_id, day)
);

-- Every figure as it is now: one row per published combination, its values and month.
create table coverage_cell (
    generation smallint not null,
    month date not null check (extract(day from month) = 1),
    combination smallint not null,
    region text not null,
    occupation text not null,
    sponsor text not null,
    program text not null,
    sex text not null,
    age_group text not null,
    covered bigint not null check (covered >= 0),
    in_arrears bigint not null check (in_arrears >= 0),
    contributors bigint not null check (contributors >= 0),
    amount bigint not null check (amount >= 0),
    primary key (generation, month, combination, region, occupation, sponsor, program, sex, age_group)
) partition by list (generation);
create table coverage_cell_1 partition of coverage_cell for values in (1);

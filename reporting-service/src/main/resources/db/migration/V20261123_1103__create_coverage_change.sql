-- Every change a figure ever saw, by publication and cause: what asOf adds up and restatements list. Only ever appended.
create table coverage_change (
    generation smallint not null,
    month date not null,
    publication bigint not null,
    combination smallint not null,
    region text not null,
    occupation text not null,
    sponsor text not null,
    program text not null,
    sex text not null,
    age_group text not null,
    cause text not null,
    covered bigint not null,
    in_arrears bigint not null,
    contributors bigint not null,
    amount bigint not null,
    primary key (generation, month, publication, combination, region, occupation, sponsor, program, sex, age_group,
                 cause)
) partition by list (generation);
create table coverage_change_1 partition of coverage_change for values in (1);

-- One row a person. Everything that identifies them is in one sealed value; beside it only what reports may count by.
create table member (
    member_id uuid primary key,
    personal bytea not null,
    name_index bytea,
    region text,
    sex text,
    birth_year smallint,
    deceased_on date,
    merged_into uuid,
    merged_change bigint,
    version bigint not null default 1
);

-- The one place that keeps a NIK unique; a keyed fingerprint, never the number.
create table member_nik (
    nik_index bytea primary key,
    member_id uuid not null references member
);

-- What a NIK meant before a correction, so that answers about the past stay the same; no member: nobody.
create table member_nik_past (
    nik_index bytea not null,
    member_id uuid references member,
    until_change bigint not null,
    primary key (nik_index, until_change)
);

create table enrollment (
    member_id uuid not null references member,
    sponsor_id uuid not null references sponsor,
    job smallint not null check (job in (1, 2)),
    enrollment_id uuid not null,
    occupation text not null,
    segment text not null check (segment in ('BPU', 'PU')),
    declared_income bigint not null,
    band smallint not null,
    base_income bigint not null,
    holds_place boolean not null default true,
    ended_on date,
    request_digest bytea,
    primary key (member_id, sponsor_id, job)
);
-- the members of a sponsor, in a stable order, for lists and renewals
create index enrollment_of_sponsor on enrollment (sponsor_id, member_id, job);

create table termination (
    member_id uuid not null,
    sponsor_id uuid not null,
    job smallint not null,
    ended_on date not null,
    cause text not null,
    reason text,
    change_id bigint not null,
    primary key (member_id, sponsor_id, job, change_id),
    foreign key (member_id, sponsor_id, job) references enrollment
);

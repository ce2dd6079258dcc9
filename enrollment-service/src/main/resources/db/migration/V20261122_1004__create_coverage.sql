-- What a bill buys for one job of one member: in force from the later of from_date and the day its bill was paid.
-- Rows are never changed but once, when a later change supersedes them: so every earlier answer can be given again.
create table coverage (
    member_id uuid not null,
    sponsor_id uuid not null,
    job smallint not null,
    from_date date not null,
    until_date date not null,
    bill_id uuid not null,
    programs smallint not null check (programs between 1 and 3),
    segment text not null,
    band smallint not null,
    base_income bigint not null,
    jkk bigint not null check (jkk >= 0),
    jkm bigint not null check (jkm >= 0),
    -- a transfer that waits for its payment: the old sponsor's cover goes on until then
    waiting boolean not null default false,
    recorded_change bigint not null,
    superseded_change bigint,
    check (from_date < until_date),
    primary key (member_id, job, sponsor_id, from_date, recorded_change),
    foreign key (member_id, sponsor_id, job) references enrollment,
    -- nobody is paid for twice for the same job and day, whoever comes first
    constraint coverage_once exclude using gist (
        member_id with =, job with =, daterange(from_date, until_date) with &&)
        where (superseded_change is null and not waiting)
);
create index coverage_of_bill on coverage (bill_id);

-- Membership and contributions elsewhere, as an officer imported them.
create table outside_membership (
    member_id uuid not null references member,
    payer text not null,
    segment text not null,
    job smallint not null,
    from_month date not null,
    until_month date not null,
    paid_months smallint not null,
    source text not null,
    change_id bigint not null,
    check (from_month < until_month),
    primary key (member_id, payer, segment, job, from_month)
);

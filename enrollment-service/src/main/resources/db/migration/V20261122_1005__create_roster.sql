create table roster (
    roster_id uuid primary key,
    sponsor_id uuid not null references sponsor,
    reference text not null,
    digest bytea not null,
    format text not null,
    from_month date not null,
    months smallint not null,
    programs smallint not null,
    declared_rows bigint,
    declared_amount bigint,
    dry_run boolean not null,
    sender text not null,
    received_at timestamptz not null,
    status text not null,
    approved_by text,
    rows integer not null default 0,
    -- the last line whose verdict is committed; after a crash the work goes on behind it
    processed_line bigint not null default 0,
    processed integer not null default 0,
    counts jsonb not null default '{}',
    amount bigint not null default 0,
    bill_id uuid,
    problem text,
    started_at timestamptz,
    finished_at timestamptz
);
create unique index roster_once on roster (sponsor_id, reference) where not dry_run;
create index roster_unfinished on roster (roster_id) where status in ('RECEIVED', 'VALIDATING', 'ENROLLING', 'FAILED');

-- The file as it came, compressed and sealed, in pieces. Pieces without a roster are remains of broken uploads.
create table roster_body (
    upload_id uuid not null,
    piece integer not null,
    sealed bytea not null,
    primary key (upload_id, piece)
);
alter table roster_body alter column sealed set storage external;

-- Rows that were not simply enrolled.
create table roster_row (
    roster_id uuid not null,
    line bigint not null,
    outcome text not null,
    codes text not null,
    fields text not null,
    other_sponsor text,
    primary key (roster_id, line)
);

-- What the rules leave to a person.
create table review (
    review_id uuid primary key,
    kind text not null,
    sponsor_id uuid not null,
    roster_id uuid,
    line bigint,
    member_id uuid,
    codes text not null,
    status text not null check (status in ('OPEN', 'ACCEPTED', 'REFUSED')),
    decided_by text,
    decided_at timestamptz,
    reason text,
    unique (roster_id, line)
);
create index review_open on review (review_id) where status = 'OPEN';

-- Two sponsors wanted to pay for the same job: listed for both.
create table sponsor_overlap (
    member_id uuid not null,
    job smallint not null,
    incumbent_id uuid not null,
    requesting_id uuid not null,
    from_month date not null,
    overlap_id uuid not null,
    seen_at timestamptz not null,
    primary key (member_id, job, incumbent_id, requesting_id, from_month)
);

create table renewal (
    sponsor_id uuid not null references sponsor,
    reference text not null,
    from_month date not null,
    months smallint not null,
    bill_id uuid,
    members integer not null,
    primary key (sponsor_id, reference)
);

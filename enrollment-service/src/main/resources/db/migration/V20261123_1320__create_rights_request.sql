-- What people ask under UU 27/2022 about their own data, with the time in which they must be answered.
create table rights_request (
    request_id uuid primary key,
    member_id uuid not null references member,
    kind text not null check (kind in ('ACCESS', 'CORRECTION', 'RESTRICTION', 'ERASURE')),
    received_at timestamptz not null,
    due_at timestamptz not null,
    received_by text not null,
    status text not null check (status in ('OPEN', 'GRANTED', 'REFUSED')),
    answered_at timestamptz,
    answered_by text,
    -- a stable code: why it was refused
    refusal text,
    check ((status = 'OPEN') = (answered_at is null)),
    check ((status = 'REFUSED') = (refusal is not null))
);
create index rights_request_open on rights_request (due_at, request_id) where status = 'OPEN';
create unique index rights_request_once on rights_request (member_id, kind) where status = 'OPEN';

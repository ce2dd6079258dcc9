create table appeal (
    appeal_id uuid primary key,
    claim_id uuid not null references claim,
    decision_id uuid not null references decision,
    reference text not null,
    lodged_on date not null,
    deadline date not null,
    late boolean not null,
    -- what the family wrote; sealed for the appeal
    reason bytea not null,
    digest bytea not null,
    status text not null,
    received_by text not null,
    received_at timestamptz not null,
    closed_by text,
    closed_at timestamptz,
    unique (decision_id, reference),
    constraint appeal_status_known check (status in ('OPEN', 'UPHELD', 'DISMISSED', 'WITHDRAWN'))
);
create unique index appeal_one_open on appeal (claim_id) where status = 'OPEN';

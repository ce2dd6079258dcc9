-- What an officer proposed and an approver confirmed, with all that it rests on: it can be computed again at any time.
create table decision (
    decision_id uuid primary key,
    claim_id uuid not null references claim,
    ordinal integer not null,
    status text not null,
    outcome text not null,
    cash_total bigint not null,
    facts bytea not null,
    assessment json not null,
    law_version text not null,
    reason text not null,
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    decided_reason text,
    appeal_id uuid,
    unique (claim_id, ordinal),
    constraint decision_status_known check (status in ('PROPOSED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN', 'REPLACED')),
    constraint decision_outcome_known check (outcome in ('GRANTED', 'PARTLY_GRANTED', 'DENIED')),
    constraint decision_by_two check (decided_by is null or decided_by <> proposed_by),
    constraint decision_confirmed_by_someone check (status in ('PROPOSED', 'WITHDRAWN') or decided_by is not null),
    constraint decision_in_rupiah check (cash_total >= 0)
);
create unique index decision_one_open on decision (claim_id) where status = 'PROPOSED';
create unique index decision_one_in_force on decision (claim_id) where status = 'CONFIRMED';

-- A person dies once: whichever claim is confirmed first, no other one pays for the death.
create table confirmed_death (
    nik_index bytea primary key,
    claim_id uuid not null references claim,
    member_id uuid,
    died_on date not null
);

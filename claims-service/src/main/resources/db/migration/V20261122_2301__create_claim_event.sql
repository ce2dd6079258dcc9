-- Everything that was ever sent, once. The key (source, id) never expires.
create table claim_event (
    source text not null,
    event_id text not null,
    type text not null,
    -- of type, time and data, keyed: tells the same from other content
    digest bytea not null,
    event_time timestamptz,
    received_at timestamptz not null,
    received_from text not null,
    -- the data, sealed for (source, id): it names a person
    data bytea not null,
    nik_index bytea,
    case_key text,
    claim_id uuid references claim,
    state text not null,
    -- what a kept event waits for
    waits_for text,
    attempts integer not null default 0,
    next_try_at timestamptz,
    -- stable code of why it cannot be applied
    problem text,
    primary key (source, event_id),
    constraint claim_event_state_known check (state in ('KEPT', 'APPLIED', 'REFUSED')),
    constraint claim_event_waits_known check (waits_for in ('ENROLLMENT', 'REPORT', 'ORDER', 'TURN'))
);
create index claim_event_by_claim on claim_event (claim_id) where claim_id is not null;
create index claim_event_by_case on claim_event (nik_index, case_key) where nik_index is not null;
create index claim_event_kept on claim_event (next_try_at) where state = 'KEPT';

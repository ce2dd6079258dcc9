-- A claim: one case of one person. Identity is who and which case, never an id that a sender may choose.
create table claim (
    claim_id uuid primary key,
    number text not null unique,
    nik_index bytea not null,
    -- DEATH (a person dies once), ACCIDENT:2023-02-21, DISEASE:2023-02-21 (day of the diagnosis)
    case_key text not null,
    member_id uuid,
    state text not null,
    outcome text,
    program text,
    cause text,
    -- the day whose law decides, in WITA
    event_date date,
    reported_at timestamptz not null,
    complete_on date,
    pay_by date,
    determine_by date,
    owner text,
    -- what the events, the cover and the persons said so far, as the law reads it; sealed
    facts bytea,
    -- the answers of enrollment that the facts rest on
    cover json,
    assessment json,
    missing_documents text[] not null default '{}',
    open_questions text[] not null default '{}',
    changed_at timestamptz not null,
    version bigint not null default 0,
    constraint claim_case_once unique (nik_index, case_key),
    constraint claim_state_known check (state in ('REPORTED', 'AWAITING_DOCUMENTS', 'NEEDS_REVIEW', 'ASSESSED', 'DECIDED',
        'PAID', 'CLOSED', 'WITHDRAWN', 'APPEALED')),
    constraint claim_outcome_known check (outcome in ('GRANTED', 'PARTLY_GRANTED', 'DENIED'))
);
create sequence claim_number;
create index claim_by_state on claim (state, changed_at, claim_id);
create index claim_by_member on claim (member_id) where member_id is not null;
create index claim_by_pay_by on claim (pay_by, claim_id) where state in ('AWAITING_DOCUMENTS', 'NEEDS_REVIEW', 'ASSESSED', 'DECIDED');

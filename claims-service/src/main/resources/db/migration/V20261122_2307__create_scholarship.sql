-- The children of a granted claim whose schooling is paid: at most two, chosen once.
create table scholarship_child (
    child_id uuid primary key,
    claim_id uuid not null references claim,
    decision_id uuid not null references decision,
    -- the child's id in the facts
    fact_id text not null,
    slot smallint not null,
    -- name, birth date, guardian and account; sealed for the child
    details bytea not null,
    status text not null,
    end_cause text,
    ended_on date,
    unique (claim_id, slot),
    unique (claim_id, fact_id),
    constraint scholarship_two_children check (slot in (1, 2)),
    constraint scholarship_child_status_known check (status in ('ACTIVE', 'ENDED'))
);

-- One school year of one child: proven, proposed, confirmed, paid. The year is that in which it begins.
create table scholarship_year (
    child_id uuid not null references scholarship_child,
    school_year integer not null,
    level text not null,
    amount bigint not null,
    status text not null,
    assessment json not null,
    proof_source text,
    proof_id text,
    proposed_by text,
    proposed_at timestamptz,
    confirmed_by text,
    confirmed_at timestamptz,
    order_id uuid references payment_order,
    primary key (child_id, school_year),
    constraint scholarship_year_status_known check (status in ('PROVEN', 'NEEDS_REVIEW', 'PROPOSED', 'CONFIRMED', 'REFUSED')),
    constraint scholarship_year_by_two check (confirmed_by is null or confirmed_by <> proposed_by),
    constraint scholarship_year_in_rupiah check (amount >= 0)
);

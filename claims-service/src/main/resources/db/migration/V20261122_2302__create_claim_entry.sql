-- The timeline: everything that happened to a claim and who did it. Only ever appended to; names no person.
create table claim_entry (
    claim_id uuid not null references claim,
    entry_id uuid not null,
    at timestamptz not null,
    actor text not null,
    action text not null,
    detail json not null,
    primary key (claim_id, entry_id)
);

-- which claims grant the schooling in a ledger, and how the facts of each name the child: a worker's child has one
-- ledger, of the claim that was first, and it goes on while any of them grants it
create table scholarship_grant (
    claim_id uuid not null references claim,
    fact_id text not null,
    child_id uuid not null references scholarship_child,
    primary key (claim_id, fact_id),
    unique (child_id, claim_id)
);
insert into scholarship_grant (claim_id, fact_id, child_id)
    select claim_id, fact_id, child_id from scholarship_child where end_cause is distinct from 'DECISION_REPLACED';

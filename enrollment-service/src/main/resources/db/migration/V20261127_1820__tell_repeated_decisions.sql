-- What an accepted row was billed on, and a keyed digest of an approver's decision: to answer the same decision again.
alter table review add column bill_id uuid;
alter table roster add column approval_digest bytea;

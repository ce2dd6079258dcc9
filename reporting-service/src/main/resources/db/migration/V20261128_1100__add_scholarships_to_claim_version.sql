-- What was paid to the children of a claim, rupiah by payment order. Of what was read before, a rebuild finds it.
alter table claim_version add column scholarships jsonb not null default '{}';

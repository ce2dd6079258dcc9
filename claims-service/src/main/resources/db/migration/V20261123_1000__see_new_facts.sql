-- since when a decided claim is known to differ from its decision; a person must look at it
alter table claim add column new_facts_since timestamptz;
create index claim_with_new_facts on claim (new_facts_since, claim_id) where new_facts_since is not null;

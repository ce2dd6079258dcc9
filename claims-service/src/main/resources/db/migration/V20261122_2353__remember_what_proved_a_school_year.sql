-- what the proof said, so that another one that says otherwise is seen
alter table scholarship_year add column proof_digest bytea;

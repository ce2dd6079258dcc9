-- where the money of a school year goes, if not to the account the family named; sealed for the child
alter table scholarship_year add column account bytea;

-- the proof of a year that nobody had decided was withdrawn, or corrected to be of another year: until it is proven
-- again the year is in no ledger, but its version goes on
alter table scholarship_year add column proof_withdrawn_at timestamptz;

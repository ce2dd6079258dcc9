-- Where the events of a case went: what is sent later for the old case follows them.
alter table case_turn rename to case_moved;
alter table case_moved add column to_nik_index bytea;
alter table case_moved add column to_case_key text;
-- empty once the claim that lost its events has been worked on
alter table case_moved alter column next_try_at drop not null;

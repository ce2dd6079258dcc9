-- which event a correction or withdrawal is about: it may come before that event
alter table claim_event add column about_source text;
alter table claim_event add column about_id text;
create index claim_event_about on claim_event (about_source, about_id) where about_id is not null;
-- the order in which events are listed
create index claim_event_by_arrival on claim_event (received_at, source, event_id);

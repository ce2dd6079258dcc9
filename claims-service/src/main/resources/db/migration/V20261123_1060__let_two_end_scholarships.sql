-- an end refuses every later year: one person proposes it, another one confirms
alter table scholarship_child
    add column version bigint not null default 0,
    add column proposed_end_cause text,
    add column proposed_ended_on date,
    add column end_proposed_by text,
    add column end_confirmed_by text,
    add column end_rejected_by text,
    add column end_rejected_reason text,
    add constraint scholarship_end_by_two check (end_confirmed_by is null or end_confirmed_by <> end_proposed_by);

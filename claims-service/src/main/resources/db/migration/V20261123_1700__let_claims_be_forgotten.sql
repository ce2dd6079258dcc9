-- of an erased person's claim stay its sums, dates and outcome, for public money is accounted for; nothing leads to the person
alter table claim
    alter column nik_index drop not null,
    add column erased_at timestamptz,
    add constraint claim_of_somebody check (
        case when erased_at is null then nik_index is not null
            else num_nonnulls(nik_index, member_id, facts, cover, assessment) = 0 end);
alter table claim_event alter column data drop not null;
alter table claim_entry alter column detail drop not null;
alter table decision
    alter column facts drop not null,
    alter column assessment drop not null,
    alter column reason drop not null;
alter table payment_order alter column account drop not null;
alter table scholarship_child alter column details drop not null;
alter table scholarship_year alter column assessment drop not null;

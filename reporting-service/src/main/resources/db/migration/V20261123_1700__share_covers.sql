-- Covers are alike for thousands of members, so they are kept once: a member's row stays short and cheap to write.
create table cover_set (
    generation smallint not null,
    cover_set uuid not null,
    covers jsonb not null,
    primary key (generation, cover_set)
) partition by list (generation);

do $$
declare
    known int;
begin
    for known in
        select replace(inhrelid::regclass::text, 'member_state_', '')::int
        from pg_inherits where inhparent = 'member_state'::regclass
    loop
        execute format('create table cover_set_%s partition of cover_set for values in (%s)', known, known);
    end loop;
end $$;

insert into cover_set select distinct generation, md5(covers::text)::uuid, covers from member_state;
alter table member_state add column cover_set uuid;
update member_state set cover_set = md5(covers::text)::uuid;
alter table member_state alter column cover_set set not null, drop column covers;

-- What was recorded by a transaction and has no place in the chain yet; emptied all the time by the sequencer.
create table audit_pending (
    audit_id uuid not null,
    at timestamptz not null,
    actor text not null,
    roles text not null,
    action text not null,
    object text not null,
    purpose text not null,
    request_id text not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_analyze_scale_factor = 0,
        autovacuum_analyze_threshold = 1000000000);

insert into audit_pending (audit_id, at, actor, roles, action, object, purpose, request_id)
select audit_id, at, actor, roles, action, object, coalesce(purpose, ''), coalesce(request_id, '') from audit_record;

drop table audit_record;

-- The chain: each hash covers the record and the hash before it.
create table audit_record (
    position bigint primary key,
    audit_id uuid not null unique,
    at timestamptz not null,
    actor text not null,
    roles text not null,
    action text not null,
    object text not null,
    purpose text not null,
    request_id text not null,
    hash bytea not null
);
create index audit_record_actor on audit_record (actor, position);
create index audit_record_object on audit_record (split_part(object, ' ', 1), split_part(object, ' ', 2), position);
create index audit_record_at on audit_record (at);

-- Signed now and then: whoever keeps one elsewhere can prove later that nothing below it was changed.
create table audit_head (
    position bigint primary key references audit_record,
    hash bytea not null,
    signed_at timestamptz not null,
    key_id text not null,
    signature bytea not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is only ever added to' using errcode = 'insufficient_privilege';
end $$;

create trigger audit_record_stays before update or delete on audit_record
    for each row execute function refuse_change();
create trigger audit_record_is_not_emptied before truncate on audit_record
    for each statement execute function refuse_change();
create trigger audit_head_stays before update or delete on audit_head
    for each row execute function refuse_change();
create trigger audit_head_is_not_emptied before truncate on audit_head
    for each statement execute function refuse_change();

-- Everything recorded, also what waits for its place.
create view audit_trail as
select position, audit_id, at, actor, roles, action, object, purpose, request_id from audit_record
union all
select null, audit_id, at, actor, roles, action, object, purpose, request_id from audit_pending;

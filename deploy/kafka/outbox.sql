-- Lets Debezium see the feed of a service. To be run once in its database, as the role that owns it, after the service
-- has started there once and after a superuser has made the role that Debezium logs in with:
--     create role payung_debezium login replication password '…';
-- Every instance obeys from then on, whatever it was started with: the database decides, not a setting.
begin;

-- The feed as the feed gives it, with the place of each event: what a new topic begins with.
create or replace view outbox_history as
select o.change_id || '-' || o.line as id,
       o.member_id as subject,
       'id.payung.' || o.type as type,
       s.shown as time,
       to_char(f.position, 'FM0000000000000000000') || '.' || to_char(o.line, 'FM0000000000') as sequence,
       left(o.data::text, -strpos(reverse(o.data::text), '}')) || ',"recordedAt":"' || s.shown || '"}' as data,
       f.position,
       o.line
from feed_order f
join outbox o on o.change_id = f.change_id
cross join lateral (
    select to_char(f.recorded_at at time zone 'Asia/Makassar', 'YYYY-MM-DD"T"HH24:MI:SS.US') || '+08:00' as shown) s;

-- The same for the log of PostgreSQL, which is all that Debezium reads. Rows are gone as soon as they are written.
create table if not exists outbox_log (
    id text not null,
    subject uuid not null,
    type text not null,
    time text not null,
    sequence text not null,
    data text not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_analyze_scale_factor = 0,
        autovacuum_analyze_threshold = 1000000000);

-- Places are given after the commit, by one transaction at a time: the log has them in the order of the feed.
create or replace function tell_log() returns trigger language plpgsql as $$
begin
    insert into outbox_log (id, subject, type, time, sequence, data)
    select h.id, h.subject, h.type, h.time, h.sequence, h.data
    from outbox_history h
    where h.position in (select position from placed)
    order by h.position, h.line;
    delete from outbox_log;
    return null;
end
$$;

create or replace trigger tell_log after insert on feed_order
referencing new table as placed for each statement execute function tell_log();

do $$
begin
    if not exists (select from pg_publication where pubname = 'payung_outbox') then
        create publication payung_outbox for table outbox_log with (publish = 'insert');
    end if;
end
$$;

grant select on outbox_log, outbox_history to payung_debezium;

commit;

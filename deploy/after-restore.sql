-- To be run by its owner or the superuser in each of the three databases after it was restored to an instant, before its
-- service starts: deploy/restore does so; for a server of your own: psql -v ON_ERROR_STOP=1 -1 -f deploy/after-restore.sql
--
-- What was given out after that instant is forgotten here, but not by those who got it: readers of the feed stand at a
-- later place, bills and payment orders of later numbers are out. None of these numbers may be given a second time, or a
-- reader passes over new events, and a payment of the old bill pays the new one.
do $$
declare
    counter record;
begin
    for counter in select schemaname, sequencename, last_value from pg_sequences where schemaname = 'public' loop
        perform setval(
            format('%I.%I', counter.schemaname, counter.sequencename)::regclass,
            coalesce(counter.last_value, 0)
                + case counter.sequencename when 'change_id' then 1000000000 else 100000 end);
    end loop;

    insert into feed_order (position, change_id, recorded_at)
    select coalesce(max(position), 0) + 1000000000,
           nextval('change_id'),
           greatest(clock_timestamp(), max(recorded_at)) + interval '1 microsecond'
    from feed_order;

    insert into audit_pending (audit_id, at, actor, roles, action, object, purpose, request_id)
    values (gen_random_uuid(), clock_timestamp(), 'operator', 'operator', 'DATABASE_RESTORED',
            'database ' || current_database(), 'restore', '');
end $$;

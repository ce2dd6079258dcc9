create or replace function tell_of_members(change bigint) returns void language sql as $$
    insert into webhook_delivery (webhook_id, type, subject, data)
    select w.webhook_id, m.told, change::text,
           json_build_object('sponsor', m.sponsor, 'members', m.members, 'memberIds', m.ids[1:100])
    from (
        select replace(o.type, 'membership.', 'members.') as told,
               o.data ->> 'sponsor' as sponsor, count(*) as members, array_agg(o.member_id) as ids
        from outbox o
        where o.change_id = change
          and o.type in ('membership.ended.v1', 'membership.lapsed.v1', 'membership.restored.v1')
        group by 1, 2) m
    join sponsor s on s.code = m.sponsor
    join webhook w on w.sponsor_id = s.sponsor_id and m.told = any (w.types)
$$;

-- Where a sponsor wants to be told of its rosters, bills and members.
create table webhook (
    webhook_id uuid primary key,
    sponsor_id uuid not null references sponsor,
    url text not null,
    types text[] not null,
    secret bytea not null,
    -- good until then beside the present one, so that a receiver can change over
    former_secret bytea,
    former_until timestamptz,
    status text not null check (status in ('ACTIVE', 'PAUSED')),
    paused_because text,
    created_by text not null,
    created_at timestamptz not null,
    version bigint not null default 1,
    unique (sponsor_id, url)
);

-- What each is told; made in the transaction of the fact, so nothing is lost and nothing told that did not happen.
create table webhook_delivery (
    number bigint generated always as identity primary key,
    delivery_id uuid not null unique default gen_random_uuid(),
    webhook_id uuid not null references webhook on delete cascade,
    type text not null,
    subject text not null,
    happened_at timestamptz not null default clock_timestamp(),
    data json not null,
    status text not null default 'PENDING' check (status in ('PENDING', 'DELIVERED', 'FAILED')),
    attempts integer not null default 0,
    next_try_at timestamptz not null default clock_timestamp(),
    last_answer integer,
    last_problem text,
    delivered_at timestamptz
);
create index webhook_delivery_due on webhook_delivery (next_try_at) where status = 'PENDING';
create index webhook_delivery_of on webhook_delivery (webhook_id, number);

create function tell_webhooks(sponsor uuid, told text, about text, facts json) returns void language sql as $$
    insert into webhook_delivery (webhook_id, type, subject, data)
    select w.webhook_id, told, about, facts from webhook w where w.sponsor_id = sponsor and told = any (w.types)
$$;

create function tell_of_roster() returns trigger language plpgsql as $$
begin
    perform tell_webhooks(new.sponsor_id, 'roster.' || lower(new.status) || '.v1', new.roster_id::text,
        json_build_object('rosterId', new.roster_id, 'reference', new.reference, 'status', new.status,
            'dryRun', new.dry_run, 'rows', new.rows, 'counts', new.counts, 'amount', new.amount,
            'problem', new.problem));
    return null;
end $$;
create trigger roster_tells after update of status on roster for each row
    when (new.status is distinct from old.status and new.status in ('COMPLETED', 'STOPPED', 'REFUSED'))
    execute function tell_of_roster();

create function tell_of_bill() returns trigger language plpgsql as $$
begin
    perform tell_webhooks(new.sponsor_id,
        case new.status when 'OPEN' then 'bill.opened.v1' when 'PAID' then 'bill.paid.v1' else 'bill.cancelled.v1' end,
        new.number,
        json_build_object('number', new.number, 'status', new.status, 'kind', new.kind, 'rosterId', new.roster_id,
            'from', to_char(new.from_month, 'YYYY-MM'), 'months', new.months, 'members', new.members,
            'amount', new.gross - new.credit));
    return null;
end $$;
create trigger bill_tells after update of status on bill for each row
    when (new.status is distinct from old.status and new.status <> 'DRAFT' and new.members > 0)
    execute function tell_of_bill();

-- The members that a change ended or that lapsed in it, one message for each sponsor and not one for each member.
create function tell_of_members(change bigint) returns void language sql as $$
    insert into webhook_delivery (webhook_id, type, subject, data)
    select w.webhook_id, m.told, change::text,
           json_build_object('sponsor', m.sponsor, 'members', m.members, 'memberIds', m.ids[1:100])
    from (
        select case o.type when 'membership.ended.v1' then 'members.ended.v1' else 'members.lapsed.v1' end as told,
               o.data ->> 'sponsor' as sponsor, count(*) as members, array_agg(o.member_id) as ids
        from outbox o
        where o.change_id = change and o.type in ('membership.ended.v1', 'membership.lapsed.v1')
        group by 1, 2) m
    join sponsor s on s.code = m.sponsor
    join webhook w on w.sponsor_id = s.sponsor_id and m.told = any (w.types)
$$;

-- The events of a transaction, its change, and the order that changes get after their commit.
create sequence change_id;

-- a mark per committed change that has no place yet; emptied all the time, so it is vacuumed by number, not by share
create table change_pending (
    change_id bigint not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_analyze_scale_factor = 0,
        autovacuum_analyze_threshold = 1000000000);

create table feed_order (
    position bigint primary key,
    change_id bigint not null unique,
    recorded_at timestamptz not null
);

create table outbox (
    change_id bigint not null,
    line integer not null,
    member_id uuid not null,
    type text not null,
    data json not null
);
create index outbox_in_order on outbox (change_id, line);

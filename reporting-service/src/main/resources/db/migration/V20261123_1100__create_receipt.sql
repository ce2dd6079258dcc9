-- What was read of the feeds and when: the positions that asOf means. Kept outside the projections, so that a rebuild
-- reads the same pages again and gives the same answers.
create table receipt (
    publication bigint primary key,
    feed text not null,
    cursor_from text not null,
    cursor_to text not null,
    events integer not null check (events > 0),
    received_at timestamptz not null unique
);
create index receipt_by_feed on receipt (feed, publication);

-- the generation of the projections that answers; a rebuild fills another one and then changes this row
create table projection (
    only_row boolean primary key default true check (only_row),
    generation smallint not null
);
insert into projection (generation) values (1);

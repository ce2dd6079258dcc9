-- Generations that are filled beside the live one from the same pages of the feeds.
create table rebuild (
    generation smallint primary key,
    state text not null check (state in ('RUNNING', 'COMPLETED')),
    publication bigint not null default 0,
    asked_by text not null,
    started_at timestamptz not null default clock_timestamp(),
    completed_at timestamptz,
    dropped_former boolean not null default false
);
-- one at a time
create unique index rebuild_running on rebuild (state) where state = 'RUNNING';

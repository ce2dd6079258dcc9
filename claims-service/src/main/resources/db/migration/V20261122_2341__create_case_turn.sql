-- Cases that must be worked on again although none of their events waits: a correction took their events away.
create table case_turn (
    nik_index bytea not null,
    case_key text not null,
    next_try_at timestamptz not null,
    primary key (nik_index, case_key)
);

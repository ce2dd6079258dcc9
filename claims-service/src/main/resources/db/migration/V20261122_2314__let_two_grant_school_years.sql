alter table scholarship_year
    add column grants boolean,
    add column proposed_reason text,
    add column confirmed_reason text,
    add column proven_at timestamptz,
    add column version bigint not null default 0;

-- Frozen rankings: the answer as it was given, JSON and CSV, never reckoned again.
create table award (
    award_id uuid primary key,
    reference_month date not null check (extract(day from reference_month) = 1),
    formula_version text not null,
    as_of timestamptz not null,
    frozen_at timestamptz not null default clock_timestamp(),
    frozen_by text not null,
    ranking jsonb not null,
    csv text not null,
    unique (reference_month, formula_version)
);

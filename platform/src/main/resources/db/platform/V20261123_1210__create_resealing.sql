-- How many values of each sealed column another key than the present one sealed; kept while keys are rotated.
create table resealing (
    place text primary key,
    -- what values sealed by the present key begin with
    prefix bytea not null,
    waiting bigint not null,
    checked_at timestamptz not null
);

-- Figures from outside, each with its source. A correction is a new row; the old one answers asOf before it.
create table figure (
    code text not null,
    region text not null,
    month date not null check (extract(day from month) = 1),
    version integer not null check (version > 0),
    value bigint not null check (value >= 0),
    source text not null,
    as_of date not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (code, region, month, version)
);
create index figure_recorded on figure (recorded_at);

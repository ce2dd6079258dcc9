create extension if not exists btree_gist;

create table sponsor (
    sponsor_id uuid primary key,
    code text not null unique check (code ~ '^[A-Z0-9][A-Z0-9_-]{0,39}$'),
    name text not null,
    kind text not null,
    fund text not null,
    legal_basis text,
    quota integer check (quota >= 0),
    -- counted only while there is a quota; its last place is decided by the row lock and this check
    places_taken integer not null default 0 check (quota is null or places_taken <= quota),
    approval_required boolean not null default false,
    version bigint not null default 1
);

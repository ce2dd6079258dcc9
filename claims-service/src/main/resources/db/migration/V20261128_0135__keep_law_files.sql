-- The law files of every version that was in use: what was decided by them is computed again with them.
create table law_file (
    version text not null,
    name text not null,
    content text not null,
    primary key (version, name)
);

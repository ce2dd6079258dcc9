-- The key of each stored roster, sealed: a rotation seals this again and leaves the file alone.
create table roster_body_key (
    upload_id uuid primary key,
    sealed bytea not null
);

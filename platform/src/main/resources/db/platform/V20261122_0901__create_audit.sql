-- Who did what, in the transaction of the deed. Chained and signed by a later version.
create table audit_record (
    audit_id uuid primary key,
    at timestamptz not null,
    actor text not null,
    roles text not null,
    action text not null,
    object text not null,
    purpose text,
    request_id text
);

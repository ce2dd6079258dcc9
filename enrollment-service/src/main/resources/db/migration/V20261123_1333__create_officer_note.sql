-- What people wrote when they did something that the audit records; the record points here.
create table officer_note (
    note_id uuid primary key,
    words bytea not null
);

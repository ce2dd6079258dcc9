create table member_transfer (
    transfer_id uuid not null,
    member_id uuid not null references member,
    job smallint not null,
    to_sponsor_id uuid not null references sponsor,
    on_date date not null,
    change_id bigint not null,
    primary key (member_id, transfer_id)
);

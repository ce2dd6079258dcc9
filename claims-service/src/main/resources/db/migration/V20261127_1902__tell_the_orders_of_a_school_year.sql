-- every order that a school year ever had: the bank may pay one that was cancelled, and the year is not paid again then
create table scholarship_order (
    order_id uuid primary key references payment_order,
    child_id uuid not null,
    school_year integer not null,
    foreign key (child_id, school_year) references scholarship_year
);
create index scholarship_order_by_year on scholarship_order (child_id, school_year);
insert into scholarship_order (order_id, child_id, school_year)
    select order_id, child_id, school_year from scholarship_year where order_id is not null;

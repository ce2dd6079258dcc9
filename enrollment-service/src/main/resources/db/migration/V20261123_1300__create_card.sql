-- What is in force by the rule of coverage checks: paid, known, and from the later of its first day and the day of payment.
create view coverage_in_force as
select c.member_id, c.sponsor_id, c.job, c.programs, greatest(c.from_date, b.paid_on) as from_date, c.until_date
from coverage c
join bill b on b.bill_id = c.bill_id
where c.superseded_change is null and not c.waiting and b.paid_on is not null
  and greatest(c.from_date, b.paid_on) < c.until_date;

-- A card for each unbroken paid time of a job under one sponsor. Its number is drawn by lot and says nothing; its entry
-- is its place in the status lists.
create table card (
    entry bigint generated always as identity (minvalue 0 start with 0) primary key,
    number text not null unique check (number ~ '^[0-9A-Z]{12}$'),
    member_id uuid not null references member,
    sponsor_id uuid not null references sponsor,
    job smallint not null,
    programs smallint not null check (programs between 1 and 3),
    valid_from date not null,
    valid_until date not null,
    issued_at timestamptz not null,
    check (valid_from < valid_until),
    constraint card_once unique (member_id, sponsor_id, job, programs, valid_from, valid_until)
);

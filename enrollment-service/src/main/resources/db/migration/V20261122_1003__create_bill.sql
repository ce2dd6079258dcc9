create sequence bill_number;

create table bill (
    bill_id uuid primary key,
    number text unique,
    sponsor_id uuid not null references sponsor,
    kind text not null check (kind in ('ROSTER', 'SINGLE', 'REVIEW', 'RENEWAL', 'TRANSFER')),
    roster_id uuid,
    from_month date not null,
    months smallint not null check (months between 1 and 12),
    members integer not null,
    gross bigint not null check (gross >= 0),
    credit bigint not null default 0 check (credit between 0 and gross),
    status text not null check (status in ('DRAFT', 'OPEN', 'PAID', 'CANCELLED')),
    created_at timestamptz not null,
    -- the day in WITA from which the payment covers, and when that became known
    paid_on date,
    paid_change bigint,
    version bigint not null default 1,
    check ((status = 'PAID') = (paid_on is not null and paid_change is not null)),
    check (status = 'DRAFT' or number is not null)
);
create index bill_of_sponsor on bill (sponsor_id, bill_id);
create index bill_of_roster on bill (roster_id) where roster_id is not null;

create table payment (
    payment_id uuid primary key,
    reference text not null unique,
    bill_id uuid not null unique references bill,
    amount bigint not null,
    paid_at timestamptz not null,
    received_at timestamptz not null,
    received_from text not null,
    change_id bigint not null
);

create table credit (
    credit_id uuid primary key,
    sponsor_id uuid not null references sponsor,
    member_id uuid not null,
    amount bigint not null check (amount > 0),
    from_bill_id uuid not null references bill,
    cause text not null,
    used_by_bill_id uuid references bill
);
create index credit_unused on credit (sponsor_id) where used_by_bill_id is null;

-- An order to pay one payee. Its sum and payee never change; a returned one is replaced by another, once.
create table payment_order (
    order_id uuid primary key,
    number text not null unique,
    claim_id uuid not null references claim,
    decision_id uuid references decision,
    kind text not null,
    -- which payee of the claim: an heir's or guardian's id in the facts, MEMBER, FACILITY…
    payee text not null,
    amount bigint not null,
    status text not null,
    -- name, bank, account; sealed for the order
    account bytea not null,
    replaces uuid unique references payment_order,
    due_on date,
    issued_at timestamptz not null,
    closed_at timestamptz,
    version bigint not null default 0,
    constraint payment_order_kind_known check (kind in ('BENEFIT', 'SCHOLARSHIP', 'LATE_COMPENSATION', 'RECOVERY')),
    constraint payment_order_status_known check (status in ('ISSUED', 'SETTLED', 'RETURNED', 'REPLACED', 'CANCELLED')),
    constraint payment_order_in_rupiah check (amount > 0)
);
create sequence payment_order_number;
create unique index payment_order_once on payment_order (decision_id, payee, kind) where replaces is null and decision_id is not null;
create index payment_order_by_claim on payment_order (claim_id);
create index payment_order_by_status on payment_order (status, issued_at, order_id);

-- What the bank said. Key (order, reference), for ever.
create table settlement (
    order_id uuid not null references payment_order,
    reference text not null,
    result text not null,
    amount bigint not null,
    settled_at timestamptz not null,
    received_at timestamptz not null,
    received_from text not null,
    primary key (order_id, reference),
    constraint settlement_result_known check (result in ('PAID', 'RETURNED'))
);
create unique index settlement_one_payment on settlement (order_id) where result = 'PAID';

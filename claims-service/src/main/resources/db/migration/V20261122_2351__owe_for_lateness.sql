-- how late an order was paid, and the order that makes up for it: one per payee and decision that is not cancelled
alter table payment_order
    add column late_working_days integer,
    add column late_compensation bigint,
    add column compensates uuid references payment_order;
drop index payment_order_once;
create unique index payment_order_once on payment_order (decision_id, payee, kind)
    where replaces is null and decision_id is not null and kind <> 'LATE_COMPENSATION';
create unique index payment_order_one_compensation on payment_order (decision_id, payee)
    where replaces is null and kind = 'LATE_COMPENSATION' and status <> 'CANCELLED';
create index payment_order_by_compensated on payment_order (compensates) where compensates is not null;

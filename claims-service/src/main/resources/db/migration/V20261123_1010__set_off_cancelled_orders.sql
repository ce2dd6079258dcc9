-- an order that was cancelled when the bank had it already: the money left all the same
alter table payment_order add column paid_though_cancelled boolean not null default false;
-- the order because of which this one was made: its money left, or came back, after it had been cancelled
alter table payment_order add column sets_off uuid references payment_order;
create index payment_order_paid_though_cancelled on payment_order (order_id) where paid_though_cancelled;
-- one order per payee of a decision, besides those that set something off
drop index payment_order_once;
create unique index payment_order_once on payment_order (decision_id, payee, kind)
    where replaces is null and decision_id is not null and kind <> 'LATE_COMPENSATION' and sets_off is null;

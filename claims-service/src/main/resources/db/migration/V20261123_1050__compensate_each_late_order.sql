-- a payee may have several late orders of one decision, as when a paid one comes back and its replacement is late too
drop index payment_order_one_compensation;
create unique index payment_order_one_compensation on payment_order (compensates)
    where replaces is null and status <> 'CANCELLED' and compensates is not null;

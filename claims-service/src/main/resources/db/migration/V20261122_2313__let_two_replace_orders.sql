-- an order to another account, or for lateness, is asked for by one person and confirmed by another
alter table payment_order
    drop constraint payment_order_status_known,
    add constraint payment_order_status_known
        check (status in ('PROPOSED', 'ISSUED', 'SETTLED', 'RETURNED', 'REPLACED', 'CANCELLED')),
    add column proposed_by text,
    add column proposed_reason text,
    add column confirmed_by text,
    add constraint payment_order_by_two check (confirmed_by is null or confirmed_by <> proposed_by);

-- a replacement that was rejected or cancelled leaves room for another one
alter table payment_order drop constraint payment_order_replaces_key;
create unique index payment_order_one_replacement on payment_order (replaces) where status <> 'CANCELLED';

-- The day of the decree, where whoever pays said it: neither the day of the payment nor the one that cover begins on.
alter table roster add column decree_date date;
alter table bill add column decree_date date;

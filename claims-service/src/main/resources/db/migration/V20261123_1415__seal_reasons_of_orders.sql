-- what officers wrote about a payment; what is there is sealed at the next start
alter table payment_order
    alter column proposed_reason type bytea using convert_to(proposed_reason, 'UTF8'),
    alter column rejected_reason type bytea using convert_to(rejected_reason, 'UTF8');
insert into sealing_due (place) values ('payment_order.proposed_reason'), ('payment_order.rejected_reason');

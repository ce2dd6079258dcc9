-- whoever confirms the compensation sees whether the rule and the holidays behind it were checked; so far none were
alter table payment_order add column late_verified boolean;
update payment_order set late_verified = false where late_compensation is not null;

-- so that the same answer of the same person again is known to be the same
alter table appeal add column closed_reason text;
alter table payment_order add column rejected_by text, add column rejected_reason text;

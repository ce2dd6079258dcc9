-- what the law said when somebody proposed to uphold an appeal: an approver confirms this and nothing else
alter table appeal
    add column proposed_law_version text,
    add column proposed_outcome text,
    add column proposed_cash_total bigint;

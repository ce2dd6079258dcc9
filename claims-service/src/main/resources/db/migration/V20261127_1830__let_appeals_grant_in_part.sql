-- what an officer takes off in a proposal to uphold an appeal, with the reasons; sealed for the appeal
alter table appeal add column proposed_reductions bytea;

-- what an officer proposed about an appeal; another person confirms it. The version is that of the claim they saw.
alter table appeal
    add column proposed_by text,
    add column proposed_at timestamptz,
    add column proposed_status text,
    add column proposed_reason text,
    add column proposed_version bigint,
    add column version bigint not null default 0,
    add constraint appeal_proposal_known check (proposed_status in ('UPHELD', 'DISMISSED')),
    add constraint appeal_by_two check (closed_by is null or closed_by <> proposed_by);

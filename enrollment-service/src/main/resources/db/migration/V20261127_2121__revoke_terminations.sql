-- the change that took an ending back; answers about the time before still know of it
alter table termination add column revoked_change bigint;

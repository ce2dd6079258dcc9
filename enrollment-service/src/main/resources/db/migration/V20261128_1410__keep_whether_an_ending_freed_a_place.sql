-- whether the job held a place of its sponsor's quota as it ended; empty for endings before, which count as if it had
alter table termination add column held_place boolean;

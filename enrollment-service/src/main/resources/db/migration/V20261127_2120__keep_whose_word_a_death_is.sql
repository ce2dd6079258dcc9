-- the claim that a death was confirmed by: only its own withdrawal takes the death back
alter table member add column death_claim uuid;

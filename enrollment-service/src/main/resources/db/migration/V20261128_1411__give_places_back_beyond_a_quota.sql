-- contract: since 1.0 places are counted under the sponsor's row lock, and no statement leans on the check
alter table sponsor drop constraint sponsor_check;
-- places given back, to whom a revoked death had taken theirs, when the quota was full again: only so far is it exceeded
alter table sponsor add column places_restored integer not null default 0;
alter table sponsor add constraint sponsor_places_check
    check (quota is null or places_taken <= quota + places_restored) not valid;

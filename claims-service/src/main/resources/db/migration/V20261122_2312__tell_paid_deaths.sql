-- a refused claim may confirm a death as well; only one claim ever pays for it
alter table confirmed_death add column paid boolean not null default false;

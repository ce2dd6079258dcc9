-- whether the events of the case say that the worker died: another claim of the same person must know
alter table claim add column dead boolean not null default false;

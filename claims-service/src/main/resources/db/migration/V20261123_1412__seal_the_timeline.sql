-- the timeline repeats reasons that people wrote; what is there is sealed at the next start
alter table claim_entry alter column detail type bytea using convert_to(detail::text, 'UTF8');
insert into sealing_due (place) values ('claim_entry.detail');

-- what an officer wrote about a person; what is there is sealed at the next start
alter table termination alter column reason type bytea using convert_to(reason, 'UTF8');
insert into sealing_due (place) values ('termination.reason');

-- what an officer wrote about a case; what is there is sealed at the next start
alter table review_answer alter column reason type bytea using convert_to(reason, 'UTF8');
insert into sealing_due (place) values ('review_answer.reason');

-- what a decision says of an injury, and what people wrote about it; what is there is sealed at the next start
alter table decision
    alter column assessment type bytea using convert_to(assessment::text, 'UTF8'),
    alter column reason type bytea using convert_to(reason, 'UTF8'),
    alter column decided_reason type bytea using convert_to(decided_reason, 'UTF8');
insert into sealing_due (place) values ('decision.assessment'), ('decision.reason'), ('decision.decided_reason');

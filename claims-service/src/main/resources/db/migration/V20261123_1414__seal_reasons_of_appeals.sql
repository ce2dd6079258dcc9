-- what officers wrote about an appeal; what is there is sealed at the next start
alter table appeal
    alter column proposed_reason type bytea using convert_to(proposed_reason, 'UTF8'),
    alter column closed_reason type bytea using convert_to(closed_reason, 'UTF8');
insert into sealing_due (place) values ('appeal.proposed_reason'), ('appeal.closed_reason');

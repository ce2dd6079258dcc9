-- what is said of the schooling of a child; what is there is sealed at the next start
alter table scholarship_child
    alter column end_rejected_reason type bytea using convert_to(end_rejected_reason, 'UTF8');
alter table scholarship_year
    alter column assessment type bytea using convert_to(assessment::text, 'UTF8'),
    alter column proposed_reason type bytea using convert_to(proposed_reason, 'UTF8'),
    alter column confirmed_reason type bytea using convert_to(confirmed_reason, 'UTF8');
insert into sealing_due (place) values ('scholarship_child.end_rejected_reason'), ('scholarship_year.assessment'),
    ('scholarship_year.proposed_reason'), ('scholarship_year.confirmed_reason');

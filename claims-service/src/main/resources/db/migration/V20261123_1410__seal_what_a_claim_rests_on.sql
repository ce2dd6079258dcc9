-- the answers about the cover name incomes, the assessment injuries; what is there is sealed at the next start
alter table claim
    alter column cover type bytea using convert_to(cover::text, 'UTF8'),
    alter column assessment type bytea using convert_to(assessment::text, 'UTF8');
insert into sealing_due (place) values ('claim.cover'), ('claim.assessment');

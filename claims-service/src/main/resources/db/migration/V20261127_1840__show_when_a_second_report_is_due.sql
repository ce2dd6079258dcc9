-- last day of the second report of an accident or a disease, after the statement of the doctor
alter table claim add column conclude_by date;

-- what an officer proposed for a year may be rejected: the year is proposed anew
alter table scholarship_year
    add column rejected_by text,
    add column rejected_reason bytea;

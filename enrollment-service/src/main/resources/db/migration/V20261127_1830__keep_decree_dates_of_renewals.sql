-- The day of the decree that renews.
alter table renewal add column decree_date date;

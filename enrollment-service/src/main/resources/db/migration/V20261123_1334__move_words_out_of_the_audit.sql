-- words about persons do not belong into records that are for ever; they are sealed at the next start. What has its place
-- in the chain already stays as it is.
insert into officer_note (note_id, words)
select audit_id, convert_to(purpose, 'UTF8') from audit_pending
where purpose <> '' and action in ('MEMBERSHIP_ENDED', 'DEATH_RECORDED', 'NIK_CORRECTED', 'ROSTER_APPROVED',
    'ROSTER_REFUSED', 'ROW_ACCEPTED', 'ROW_REFUSED');

update audit_pending set purpose = 'note ' || audit_id where audit_id in (select note_id from officer_note);

insert into sealing_due (place) values ('officer_note.words');

-- The request of a single enrollment belongs to the cover it bought, not to the job, which later periods share.
alter table coverage add column request_digest bytea;

update coverage c set request_digest = e.request_digest
from enrollment e
where e.member_id = c.member_id and e.sponsor_id = c.sponsor_id and e.job = c.job and e.request_digest is not null
  and c.superseded_change is null
  and c.from_date = (select max(l.from_date) from coverage l
                     where l.member_id = c.member_id and l.sponsor_id = c.sponsor_id and l.job = c.job
                       and l.superseded_change is null);

alter table enrollment drop column request_digest;

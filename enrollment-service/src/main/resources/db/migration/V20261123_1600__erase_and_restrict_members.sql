-- Whom the law lets forget, and whose data rests (UU 27/2022 art. 41, 43). Of an erased person nothing is left but an id.
alter table member alter column personal drop not null;
alter table member add column restricted_at timestamptz;
alter table member add column erased_at timestamptz;
alter table member add constraint member_erased check (
    case
        when erased_at is null then personal is not null
        else personal is null and name_index is null and region is null and sex is null and birth_year is null
            and deceased_on is null and restricted_at is null
    end);

alter table rights_request add column kept json;
alter table rights_request add column lifted_at timestamptz;
alter table rights_request add column lifted_by text;
alter table rights_request add constraint rights_request_lifted
    check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null or kind = 'RESTRICTION' and status = 'GRANTED'));

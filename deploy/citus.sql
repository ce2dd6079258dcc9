-- Spreads the members of an enrollment database over the servers of a Citus cluster, by member id. To be run once, at the
-- coordinator, as the role that owns the database, after the service has started there once (or its migrations have run)
-- and before anything else is stored:
--     create extension citus;                              -- on every server, by a superuser; 13 or newer
--     select citus_set_coordinator_host('…');              -- and citus_add_node('…', 5432) for each worker
--     psql -v ON_ERROR_STOP=1 -f deploy/citus.sql
-- NEVER RUN ON CITUS: it could not be had where this was written. What was checked: DistributableTest runs it on
-- PostgreSQL with empty stand-ins for the functions of Citus and holds the schema that it leaves to the rules that Citus
-- publishes for distributed tables; ClusterStatementsTest reads the service's statements for joins that leave a member.
-- What stays open stands in the README under "Beyond one server".
-- Only this database: claims are opened before their member is known, and reporting-service's tables are partitioned by
-- generation and rebuilt; both stay on one server each.
begin;
-- one transaction makes shards and foreign keys to a reference table, which Citus does by one connection to a server only
set local citus.multi_shard_modify_mode to 'sequential';

do $$
begin
    if exists (select from member) or exists (select from member_nik) or exists (select from bill) then
        raise exception 'only an empty database is spread';
    end if;
end $$;

-- 1. Foreign keys that a cluster cannot keep.
-- The NIK's own tables are spread by the NIK, so a member lies on another server than its NIK.
alter table member_nik drop constraint member_nik_member_id_fkey;
alter table member_nik_past drop constraint member_nik_past_member_id_fkey;
-- A local table that points to a reference table becomes one that Citus manages, with all that hangs on it. Then nothing
-- may be inserted by a query into a table with an identity, as tell_webhooks does (citusdata/citus#7887). Sponsors are
-- never deleted and their ids are looked up before they are written, so what these keys refuse does not happen.
alter table bill drop constraint bill_sponsor_id_fkey;
alter table credit drop constraint credit_sponsor_id_fkey;
alter table roster drop constraint roster_sponsor_id_fkey;
alter table renewal drop constraint renewal_sponsor_id_fkey;
alter table disclosure_count drop constraint disclosure_count_sponsor_id_fkey;
alter table webhook drop constraint webhook_sponsor_id_fkey;
-- These come back below: while they stand, making sponsor a reference table would turn the spread tables into managed local
-- ones first, and such a table with an identity cannot be spread (citusdata/citus#7564).
alter table enrollment drop constraint enrollment_sponsor_id_fkey;
alter table member_transfer drop constraint member_transfer_to_sponsor_id_fkey;
alter table card drop constraint card_sponsor_id_fkey;

-- 2. Unique keys without the member. On one server they stay as they are; later migrations must allow for either.
-- The entry comes from one identity, of the coordinator; that no two cards have the same number, card_number keeps.
alter table card drop constraint card_pkey, add primary key (member_id, entry);
alter table card drop constraint card_number_key;
create index card_by_entry on card (entry);
create index card_by_number on card (number);
-- The request's id is a UUID that the service draws.
alter table rights_request drop constraint rights_request_pkey, add primary key (member_id, request_id);
create index rights_request_by_id on rights_request (request_id);

-- 3. What grows with the members lies with them.
select create_distributed_table('member', 'member_id', colocate_with => 'none');
select create_distributed_table('enrollment', 'member_id', colocate_with => 'member');
select create_distributed_table('termination', 'member_id', colocate_with => 'member');
select create_distributed_table('coverage', 'member_id', colocate_with => 'member');
select create_distributed_table('outside_membership', 'member_id', colocate_with => 'member');
select create_distributed_table('sponsor_overlap', 'member_id', colocate_with => 'member');
select create_distributed_table('member_transfer', 'member_id', colocate_with => 'member');
select create_distributed_table('card', 'member_id', colocate_with => 'member');
select create_distributed_table('rights_request', 'member_id', colocate_with => 'member');

-- The one place that keeps a NIK unique can only be spread by the NIK; the same for the numbers of cards.
select create_distributed_table('member_nik', 'nik_index', colocate_with => 'none');
select create_distributed_table('member_nik_past', 'nik_index', colocate_with => 'member_nik');
select create_distributed_table('card_number', 'number', colocate_with => 'none');

-- Few rows, joined everywhere: a copy on each server.
select create_reference_table('sponsor');

-- Everything else stays at the coordinator, as the tables of PostgreSQL that they are.
-- local: bill, payment, credit, renewal - one sequence of numbers, triggers that tell webhooks, sums over sponsors
-- local: roster, roster_body, roster_body_key, roster_row, review - files and their lines, by the id of the roster
-- local: disclosure_count, webhook, webhook_delivery, officer_note - per sponsor or per deed
-- local: change_pending, feed_order, outbox - the feed is one order, given by one sequencer
-- local: audit_pending, audit_record, audit_head - the audit is one chain, which triggers keep from being changed
-- local: feed_subscription, resealing, sealing_due, watched_day - a row for each feed, column or day

-- 4. What was only away meanwhile.
alter table enrollment add constraint enrollment_sponsor_id_fkey foreign key (sponsor_id) references sponsor (sponsor_id);
alter table member_transfer add constraint member_transfer_to_sponsor_id_fkey
    foreign key (to_sponsor_id) references sponsor (sponsor_id);
alter table card add constraint card_sponsor_id_fkey foreign key (sponsor_id) references sponsor (sponsor_id);

commit;

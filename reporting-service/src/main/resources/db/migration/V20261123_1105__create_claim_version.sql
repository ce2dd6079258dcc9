-- What is known of each claim after each publication that changed it; the latest one up to a position is the claim then.
-- Claim and member are keyed pseudonyms.
create table claim_version (
    generation smallint not null,
    claim uuid not null,
    publication bigint not null,
    member uuid,
    region text not null,
    kind text not null,
    program text not null,
    state text not null,
    reported_on date not null,
    outcome text not null,
    reasons text[] not null,
    granted bigint not null check (granted >= 0),
    settled jsonb not null,
    paid_on date,
    pay_by date,
    primary key (generation, claim, publication)
) partition by list (generation);
create table claim_version_1 partition of claim_version for values in (1);
create index claim_version_member on claim_version (generation, member);
create index claim_version_publication on claim_version (generation, publication);

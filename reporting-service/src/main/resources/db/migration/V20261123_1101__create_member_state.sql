-- What is known of each member, folded from the feed. The id is a keyed pseudonym; no name, number or day of birth.
create table member_state (
    generation smallint not null,
    member uuid not null,
    region text not null,
    sex text not null,
    birth_year smallint not null,
    covers jsonb not null,
    primary key (generation, member)
) partition by list (generation);
create table member_state_1 partition of member_state for values in (1);

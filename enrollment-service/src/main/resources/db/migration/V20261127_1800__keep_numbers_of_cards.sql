-- What keeps the number of a card unique where cards lie on several servers, by member (deploy/citus.sql). Written with each
-- card from now on, and not read yet: instances of the release before give cards without it while they are replaced, for
-- whose numbers the key of card goes on to hold.
create table card_number (
    number text primary key,
    member_id uuid not null
);

insert into card_number (number, member_id) select number, member_id from card;

-- How far this service has read the feeds of others; moved in the transaction of what was done with the events.
create table feed_subscription (
    source text primary key,
    -- as the feed gave it; empty before the first event
    cursor text not null default '',
    -- everything that the feed told until then was read
    read_at timestamptz
);

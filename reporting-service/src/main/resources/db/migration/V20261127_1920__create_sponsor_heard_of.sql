-- whoever the feed named, also before a first cover: a filter by another is a mistake
create table sponsor_heard_of (
    sponsor text primary key
);

-- keyed digest of the facts that a question looked at: an answer counts for them only; null for answers before this
alter table review_answer add column facts_digest bytea;
-- since when the facts are others and the question is asked again
alter table review_answer add column lapsed_at timestamptz;

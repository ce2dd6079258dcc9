-- What a person answered where the rules leave a question open.
create table review_answer (
    claim_id uuid not null references claim,
    question text not null,
    met boolean not null,
    reason text not null,
    answered_by text not null,
    answered_at timestamptz not null,
    primary key (claim_id, question)
);

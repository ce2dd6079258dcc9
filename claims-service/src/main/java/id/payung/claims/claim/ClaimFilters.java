package id.payung.claims.claim;

import id.payung.claims.casefile.CaseKind;
import id.payung.claims.law.Outcome;
import id.payung.claims.request.Dates;
import id.payung.platform.web.Queries;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The filters of a list as they were sent; what cannot be read is refused, never taken for everything. */
record ClaimFilters(
        String state,
        String kind,
        String outcome,
        String owner,
        String awaiting,
        String memberId,
        String payBefore,
        String determineBefore,
        String concludeBefore,
        String unchangedDays,
        String newFacts,
        String question) {

    private static final int MOST_DAYS = 3650;

    ClaimList.Filter checked() {
        return new ClaimList.Filter(
                Queries.oneOf("state", state, ClaimState.class),
                Queries.oneOf("kind", kind, CaseKind.class).map(Enum::name),
                Queries.oneOf("outcome", outcome, Outcome.class).map(Enum::name),
                owner == null ? Optional.empty() : Optional.of(Queries.required("owner", owner)),
                Queries.oneOf("awaiting", awaiting, ClaimLine.Awaiting.class),
                member(),
                day("payBefore", payBefore),
                day("determineBefore", determineBefore),
                day("concludeBefore", concludeBefore),
                unchangedDays == null
                        ? Optional.empty()
                        : Optional.of(Queries.number("unchangedDays", unchangedDays, 0, MOST_DAYS, 0)),
                marked(),
                Queries.oneOf("question", question, ReviewQuestion.class));
    }

    Map<String, String> asQuery(int limit) {
        Map<String, String> query = new TreeMap<>();
        query.put("limit", String.valueOf(limit));
        put(query, "state", state);
        put(query, "kind", kind);
        put(query, "outcome", outcome);
        put(query, "owner", owner);
        put(query, "awaiting", awaiting);
        put(query, "memberId", memberId);
        put(query, "payBefore", payBefore);
        put(query, "determineBefore", determineBefore);
        put(query, "concludeBefore", concludeBefore);
        put(query, "unchangedDays", unchangedDays);
        put(query, "newFacts", newFacts);
        put(query, "question", question);
        return query;
    }

    private Optional<Boolean> marked() {
        if (newFacts == null) {
            return Optional.empty();
        }
        if (newFacts.equals("true") || newFacts.equals("false")) {
            return Optional.of(newFacts.equals("true"));
        }
        throw Queries.invalid("newFacts", "true or false", "true atau false");
    }

    private Optional<UUID> member() {
        if (memberId == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(memberId));
        } catch (IllegalArgumentException malformed) {
            throw Queries.invalid("memberId", "The id of a member", "Id peserta");
        }
    }

    private static Optional<LocalDate> day(String name, String sent) {
        if (sent == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Dates.day(sent));
        } catch (DateTimeParseException malformed) {
            throw Queries.invalid(name, "A date, 2026-01-31", "Tanggal, 2026-01-31");
        }
    }

    private static void put(Map<String, String> query, String name, String value) {
        if (value != null) {
            query.put(name, value);
        }
    }
}

package id.payung.platform.audit;

import id.payung.platform.web.Queries;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What an auditor wants to know.
 *
 * @param before only positions below it
 * @param from first instant
 * @param to first instant no more
 * @param kind of the object, such as {@code member}
 */
record AuditQuestion(
        Optional<Long> before,
        Optional<OffsetDateTime> from,
        Optional<OffsetDateTime> to,
        Optional<String> actor,
        Optional<String> action,
        Optional<String> kind,
        Optional<String> id) {

    private static final int MOST_DIGITS = 18;

    static AuditQuestion of(
            String before, String from, String to, String actor, String action, String kind, String id) {
        Optional<String> ofKind = matching("kind", kind, "[a-z][a-z ]{0,39}");
        if (id != null && ofKind.isEmpty()) {
            throw Queries.invalid(
                    "id", "Say also of which kind, such as kind=member", "Sebutkan juga kind, misalnya kind=member");
        }
        return new AuditQuestion(
                matching("before", before, "[0-9]{1," + MOST_DIGITS + "}").map(Long::valueOf),
                instant("from", from),
                instant("to", to),
                matching("actor", actor, ".{1,200}"),
                matching("action", action, "[A-Z][A-Z_]{0,79}"),
                ofKind,
                matching("id", id, "\\S{1,100}"));
    }

    private static Optional<String> matching(String name, String value, String pattern) {
        if (value != null && !value.matches(pattern)) {
            throw Queries.invalid(name, "Written like " + pattern, "Ditulis seperti " + pattern);
        }
        return Optional.ofNullable(value);
    }

    private static Optional<OffsetDateTime> instant(String name, String value) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            OffsetDateTime instant = OffsetDateTime.parse(value.replace(' ', '+'));
            if (instant.getYear() >= 2000 && instant.getYear() <= 9999) {
                return Optional.of(instant);
            }
        } catch (DateTimeException malformed) {
            // refused below
        }
        throw Queries.invalid(
                name,
                "An instant with offset, for example 2026-01-31T00:00:00+08:00",
                "Waktu dengan zona, misalnya 2026-01-31T00:00:00+08:00");
    }
}

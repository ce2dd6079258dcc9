package id.payung.claims.payment;

import id.payung.platform.web.Queries;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The filters of the list as they were sent; what cannot be read is refused. */
record OrderFilters(String status, String claimId, String dueBefore, String uncompensated) {

    OrderReading.Filter checked() {
        return new OrderReading.Filter(
                Queries.oneOf("status", status, OrderStatus.class), claim(), day(), isUncompensated());
    }

    Map<String, String> asQuery(int limit) {
        Map<String, String> query = new TreeMap<>();
        query.put("limit", String.valueOf(limit));
        Optional.ofNullable(status).ifPresent(value -> query.put("status", value));
        Optional.ofNullable(claimId).ifPresent(value -> query.put("claimId", value));
        Optional.ofNullable(dueBefore).ifPresent(value -> query.put("dueBefore", value));
        Optional.ofNullable(uncompensated).ifPresent(value -> query.put("uncompensated", value));
        return query;
    }

    private Optional<UUID> claim() {
        if (claimId == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(claimId));
        } catch (IllegalArgumentException malformed) {
            throw Queries.invalid("claimId", "The id of a claim", "Id klaim");
        }
    }

    private Optional<LocalDate> day() {
        if (dueBefore == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(dueBefore));
        } catch (DateTimeParseException malformed) {
            throw Queries.invalid("dueBefore", "A date, 2026-01-31", "Tanggal, 2026-01-31");
        }
    }

    private boolean isUncompensated() {
        if (uncompensated == null || uncompensated.equals("true")) {
            return uncompensated != null;
        }
        throw Queries.invalid("uncompensated", "true, or leave it out", "true, atau tidak diisi");
    }
}

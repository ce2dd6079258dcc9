package id.payung.claims.payment;

import id.payung.claims.request.Dates;
import id.payung.platform.web.Queries;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The filters of the list as they were sent; what cannot be read is refused. */
record OrderFilters(
        String status,
        String kind,
        String claimId,
        String dueBefore,
        String uncompensated,
        String paidThoughCancelled) {

    OrderReading.Filter checked() {
        return new OrderReading.Filter(
                Queries.oneOf("status", status, OrderStatus.class),
                Queries.oneOf("kind", kind, OrderKind.class)
                        .<Set<OrderKind>>map(Set::of)
                        .orElseGet(() -> EnumSet.allOf(OrderKind.class)),
                claim(),
                day(),
                isSet("uncompensated", uncompensated),
                isSet("paidThoughCancelled", paidThoughCancelled));
    }

    /**
     * For the bank: what it has to pay, unless another status is asked for; never what nobody confirmed. What people are
     * to pay back is none of it and stands in a list of its own, where that kind is asked for.
     */
    OrderReading.Filter forTheBank() {
        OrderReading.Filter asked = checked();
        if (asked.status().equals(Optional.of(OrderStatus.PROPOSED))) {
            throw Queries.invalid(
                    "status", "A proposed order is not for the bank", "Perintah yang baru diusulkan bukan untuk bank");
        }
        return new OrderReading.Filter(
                Optional.of(asked.status().orElse(OrderStatus.ISSUED)),
                kind == null ? EnumSet.complementOf(EnumSet.of(OrderKind.RECOVERY)) : asked.kinds(),
                asked.claim(),
                asked.dueBefore(),
                asked.uncompensated(),
                asked.paidThoughCancelled());
    }

    Map<String, String> asQuery(int limit) {
        Map<String, String> query = new TreeMap<>();
        query.put("limit", String.valueOf(limit));
        Optional.ofNullable(status).ifPresent(value -> query.put("status", value));
        Optional.ofNullable(kind).ifPresent(value -> query.put("kind", value));
        Optional.ofNullable(claimId).ifPresent(value -> query.put("claimId", value));
        Optional.ofNullable(dueBefore).ifPresent(value -> query.put("dueBefore", value));
        Optional.ofNullable(uncompensated).ifPresent(value -> query.put("uncompensated", value));
        Optional.ofNullable(paidThoughCancelled).ifPresent(value -> query.put("paidThoughCancelled", value));
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
            return Optional.of(Dates.day(dueBefore));
        } catch (DateTimeParseException malformed) {
            throw Queries.invalid("dueBefore", "A date, 2026-01-31", "Tanggal, 2026-01-31");
        }
    }

    private static boolean isSet(String name, String value) {
        if (value == null || value.equals("true")) {
            return value != null;
        }
        throw Queries.invalid(name, "true, or leave it out", "true, atau tidak diisi");
    }
}

package id.payung.reporting.claims;

import com.fasterxml.jackson.databind.JsonNode;
import id.payung.platform.subscription.IncomingEvent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Reads events of claims-service: every one tells how the claim stands, some tell more. */
public final class ClaimEventReading {

    private static final String DECIDED = "id.payung.claim.decided.v1";
    private static final String PAID = "id.payung.claim.paid.v1";
    private static final String SETTLED = "id.payung.claim.payment-settled.v1";
    private static final String RETURNED = "id.payung.claim.payment-returned.v1";

    private static final String SCHOLARSHIP_PAID = "id.payung.claim.scholarship-paid.v1";

    /** Appealed and returned payments lead back to before it. */
    private static final Set<String> AFTER_PAYMENT = Set.of("PAID", "CLOSED", "APPEALED");

    public static final Set<String> TYPES = Set.of(
            "id.payung.claim.reported.v1",
            "id.payung.claim.assessed.v1",
            DECIDED,
            SETTLED,
            RETURNED,
            SCHOLARSHIP_PAID,
            PAID,
            "id.payung.claim.appealed.v1",
            "id.payung.claim.appeal-dismissed.v1",
            "id.payung.claim.closed.v1",
            "id.payung.claim.withdrawn.v1");

    private ClaimEventReading() {}

    /** The pseudonym of the claim that an event is about, if it names one. */
    public static Optional<UUID> claim(IncomingEvent event, UnaryOperator<UUID> name) {
        return id(event.data(), "claimId").map(name);
    }

    /** The claim after the event; nothing where the event lacks what every one has. */
    public static Optional<ClaimFact> after(Optional<ClaimFact> before, IncomingEvent event, UnaryOperator<UUID> name) {
        try {
            return Optional.of(folded(before, event.type(), event.data(), name));
        } catch (IllegalArgumentException | DateTimeException incomplete) {
            return Optional.empty();
        }
    }

    private static ClaimFact folded(Optional<ClaimFact> before, String type, JsonNode data, UnaryOperator<UUID> name) {
        boolean decided = type.equals(DECIDED);
        String state = text(data, "state");
        Optional<LocalDate> paidOn = type.equals(PAID) ? day(data, "paidOn") : before.flatMap(ClaimFact::paidOn);
        return new ClaimFact(
                id(data, "memberId").map(name).or(() -> before.flatMap(ClaimFact::member)),
                before.map(ClaimFact::region).orElse(""),
                text(data, "kind"),
                data.path("program").asText(before.map(ClaimFact::program).orElse("")),
                state,
                LocalDate.parse(text(data, "reportedOn")),
                decided ? text(data, "outcome") : before.map(ClaimFact::outcome).orElse(""),
                decided
                        ? texts(data.path("reasons"))
                        : before.map(ClaimFact::reasons).orElse(List.of()),
                decided
                        ? data.path("amount").asLong()
                        : before.map(ClaimFact::granted).orElse(0L),
                settled(before.map(ClaimFact::settled).orElse(Map.of()), type.equals(SETTLED), type, data),
                settled(
                        before.map(ClaimFact::scholarships).orElse(Map.of()),
                        type.equals(SCHOLARSHIP_PAID),
                        type,
                        data),
                paidOn.filter(day -> AFTER_PAYMENT.contains(state)),
                day(data, "payBy").or(() -> before.flatMap(ClaimFact::payBy)));
    }

    /** A bank may send back what it had paid. */
    private static Map<String, Long> settled(Map<String, Long> before, boolean settles, String type, JsonNode data) {
        Map<String, Long> settled = new HashMap<>(before);
        if (settles) {
            settled.put(text(data, "orderNumber"), data.path("amount").asLong());
        } else if (type.equals(RETURNED)) {
            settled.remove(text(data, "orderNumber"));
        }
        return settled;
    }

    private static Optional<UUID> id(JsonNode data, String field) {
        try {
            return data.hasNonNull(field)
                    ? Optional.of(UUID.fromString(data.get(field).asText()))
                    : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(JsonNode data, String field) {
        return data.hasNonNull(field)
                ? Optional.of(LocalDate.parse(data.get(field).asText()))
                : Optional.empty();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static String text(JsonNode data, String field) {
        String text = data.path(field).asText("");
        if (text.isEmpty()) {
            throw new IllegalArgumentException();
        }
        return text;
    }
}

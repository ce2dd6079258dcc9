package id.payung.reporting.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Counts all claims anew from all events, the slow and plain way. Shares no code with what it checks. */
public final class ClaimRecount {

    private static final Set<String> PAID = Set.of("PAID", "CLOSED", "APPEALED");

    private static final class Claim {
        private String member;
        private String kind;
        private String program;
        private String state;
        private LocalDate reportedOn;
        private String outcome = "";
        private List<String> reasons = List.of();
        private long granted;
        private LocalDate paidOn;
        private LocalDate payBy;
        private final Map<String, Long> settled = new HashMap<>();
        private final Map<String, Long> schoolYears = new HashMap<>();
    }

    private final Map<String, Claim> claims = new HashMap<>();
    private final Function<String, String> regionOf;

    /** @param regionOf where a member lives now */
    public ClaimRecount(Iterable<JsonNode> events, Function<String, String> regionOf) {
        this.regionOf = regionOf;
        for (JsonNode event : events) {
            take(event.get("type").asText(), event.get("data"));
        }
    }

    private void take(String type, JsonNode data) {
        Claim claim = claims.computeIfAbsent(data.get("claimId").asText(), any -> new Claim());
        claim.member = data.get("memberId").asText();
        claim.kind = data.get("kind").asText();
        claim.program = data.get("program").asText();
        claim.state = data.get("state").asText();
        claim.reportedOn = LocalDate.parse(data.get("reportedOn").asText());
        if (data.has("payBy")) {
            claim.payBy = LocalDate.parse(data.get("payBy").asText());
        }
        switch (type) {
            case "id.payung.claim.decided.v1" -> {
                claim.outcome = data.get("outcome").asText();
                claim.granted = data.get("amount").asLong();
                claim.reasons = new ArrayList<>();
                for (JsonNode reason : data.get("reasons")) {
                    claim.reasons.add(reason.asText());
                }
            }
            case "id.payung.claim.payment-settled.v1" ->
                claim.settled.put(
                        data.get("orderNumber").asText(), data.get("amount").asLong());
            case "id.payung.claim.scholarship-paid.v1" ->
                claim.schoolYears.put(
                        data.get("orderNumber").asText(), data.get("amount").asLong());
            case "id.payung.claim.payment-returned.v1" -> {
                boolean ofSchool = data.get("orderKind").asText().equals("SCHOLARSHIP");
                (ofSchool ? claim.schoolYears : claim.settled)
                        .remove(data.get("orderNumber").asText());
            }
            case "id.payung.claim.paid.v1" ->
                claim.paidOn = LocalDate.parse(data.get("paidOn").asText());
            default -> {}
        }
        if (!PAID.contains(claim.state)) {
            claim.paidOn = null;
        }
    }

    /** What is counted of one cell, by the names of the answer; of reasons how often each was given. */
    public static final class Count {
        public final Map<String, Long> numbers = new TreeMap<>();
        public final Map<String, Long> reasons = new TreeMap<>();
        private final List<Long> days = new ArrayList<>();

        private void add(String name, long more) {
            numbers.merge(name, more, Long::sum);
        }

        public long of(String name) {
            return numbers.getOrDefault(name, 0L);
        }

        public BigDecimal median() {
            Collections.sort(days);
            long twice = days.get((days.size() - 1) / 2) + days.get(days.size() / 2);
            return BigDecimal.valueOf(twice * 5, 1);
        }

        public BigDecimal average() {
            long sum = days.stream().mapToLong(Long::longValue).sum();
            return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(days.size()), 2, RoundingMode.HALF_UP);
        }
    }

    /** Counts of the claims reported in the months, each cell named by its values in the order of the groups. */
    public Map<List<String>, Count> count(YearMonth first, YearMonth last, List<String> groups) {
        Map<List<String>, Count> counts = new HashMap<>();
        for (Claim claim : claims.values()) {
            YearMonth month = YearMonth.from(claim.reportedOn);
            // where nobody knows the member, no province is known either
            boolean placed = !groups.contains("province")
                    || !regionOf.apply(claim.member).isEmpty();
            if (placed && !month.isBefore(first) && !month.isAfter(last)) {
                List<String> cell =
                        groups.stream().map(group -> value(group, claim)).toList();
                count(claim, counts.computeIfAbsent(cell, any -> new Count()));
            }
        }
        return counts;
    }

    private String value(String group, Claim claim) {
        return switch (group) {
            case "region" -> regionOf.apply(claim.member);
            case "province" -> regionOf.apply(claim.member).substring(0, 2);
            case "kind" -> claim.kind;
            case "program" -> claim.program;
            case "month" -> YearMonth.from(claim.reportedOn).toString();
            default -> throw new IllegalArgumentException(group);
        };
    }

    private static void count(Claim claim, Count count) {
        count.add("reported", 1);
        boolean withdrawn = claim.state.equals("WITHDRAWN");
        if (withdrawn) {
            count.add("withdrawn", 1);
        } else if (claim.outcome.isEmpty()) {
            count.add("open", 1);
        } else {
            count.add("decided", 1);
            count.add(
                    switch (claim.outcome) {
                        case "GRANTED" -> "granted";
                        case "DENIED" -> "denied";
                        default -> "partlyGranted";
                    },
                    1);
            count.add("amountGranted", claim.granted);
            claim.reasons.forEach(reason -> count.reasons.merge(reason, 1L, Long::sum));
        }
        if (!claim.schoolYears.isEmpty()) {
            count.add("withScholarships", 1);
            claim.schoolYears.values().forEach(amount -> {
                count.add("scholarshipsPaid", 1);
                count.add("amountScholarships", amount);
            });
        }
        if (claim.paidOn != null) {
            count.add("paid", 1);
            count.days.add(ChronoUnit.DAYS.between(claim.reportedOn, claim.paidOn));
            claim.settled.values().forEach(amount -> count.add("amountPaid", amount));
            if (claim.payBy != null) {
                count.add(claim.paidOn.isAfter(claim.payBy) ? "late" : "onTime", 1);
            }
        }
    }
}

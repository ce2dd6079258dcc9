package id.payung.reporting.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A claim as far as figures need to know.
 *
 * @param member pseudonym; empty where the worker is known to nobody
 * @param region of the member's domicile, empty where it is not known
 * @param outcome GRANTED, PARTLY_GRANTED or DENIED; empty before the decision
 * @param reasons codes of the conditions that were not met
 * @param granted rupiah decided
 * @param settled rupiah that reached the payees by payment order, scholarships not included
 * @param scholarships rupiah that were paid to children, by payment order: the school year of one child each
 * @param payBy day until which the law wants it paid
 */
public record ClaimFact(
        Optional<UUID> member,
        String region,
        String kind,
        String program,
        String state,
        LocalDate reportedOn,
        String outcome,
        List<String> reasons,
        long granted,
        Map<String, Long> settled,
        Map<String, Long> scholarships,
        Optional<LocalDate> paidOn,
        Optional<LocalDate> payBy) {

    public ClaimFact {
        reasons = List.copyOf(reasons);
        settled = Map.copyOf(settled);
        scholarships = Map.copyOf(scholarships);
    }

    long paid() {
        return settled.values().stream().mapToLong(Long::longValue).sum();
    }

    long paidToChildren() {
        return scholarships.values().stream().mapToLong(Long::longValue).sum();
    }

    boolean isWithdrawn() {
        return state.equals("WITHDRAWN");
    }

    boolean isDecided() {
        return !outcome.isEmpty() && !isWithdrawn();
    }

    boolean isPaid() {
        return paidOn.isPresent();
    }

    /** Whether it was paid when the law wants it; empty where nothing was paid or no day is known. */
    Optional<Boolean> onTime() {
        return paidOn.flatMap(paidDay -> payBy.map(until -> !paidDay.isAfter(until)));
    }
}

package id.payung.reporting.claims;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Figures of claims. A number that must not be shown is null and makes the row suppressed.
 *
 * @param amountGranted rupiah decided, scholarships that are still to be proven not included
 * @param amountPaid rupiah that reached the payees
 * @param withScholarships claims of which any school year of a child was paid, whatever became of the claim
 * @param scholarshipsPaid school years that were paid
 * @param amountScholarships rupiah that reached the children, not in {@code amountPaid}
 * @param medianDaysToPay days from the report to the last payment, half a day possible
 * @param onTimePercent share of those paid with a known deadline that were paid by it
 * @param reasons conditions that were not met, in claims that were denied or partly granted; count null below five
 */
public record ClaimRow(
        @JsonAnyGetter Map<String, Object> groups,
        Long reported,
        Long open,
        Long withdrawn,
        Long decided,
        Long granted,
        Long partlyGranted,
        Long denied,
        Long paid,
        Long amountGranted,
        Long amountPaid,
        Long withScholarships,
        Long scholarshipsPaid,
        Long amountScholarships,
        BigDecimal medianDaysToPay,
        BigDecimal averageDaysToPay,
        Long onTime,
        Long late,
        BigDecimal onTimePercent,
        List<Reason> reasons,
        boolean suppressed) {

    /** A condition that was not met, by its code. */
    public record Reason(String code, Long count) {}
}

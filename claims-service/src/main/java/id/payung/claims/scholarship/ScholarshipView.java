package id.payung.claims.scholarship;

import com.fasterxml.jackson.annotation.JsonRawValue;
import id.payung.claims.law.SchoolYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The scholarship of a child; whole rupiah.
 *
 * @param child the child's id in the facts of the claim
 * @param granted what was confirmed so far
 * @param paid what the bank has paid of it
 * @param proposedEnd an end that waits for another person
 * @param projected what may still come if every year is studied
 */
public record ScholarshipView(
        UUID id,
        UUID claimId,
        String child,
        String initials,
        int birthYear,
        String status,
        Optional<String> endCause,
        Optional<LocalDate> endedOn,
        Optional<ProposedEnd> proposedEnd,
        long granted,
        long paid,
        long projected,
        List<Year> years,
        long version) {

    /** One school year; {@code account} is the one an officer named, masked; {@code law} is the law's answer with its findings. */
    public record Year(
            int schoolYear,
            SchoolYear level,
            long amount,
            String status,
            Optional<Boolean> grants,
            Optional<String> proposedBy,
            Optional<String> proposedReason,
            Optional<String> confirmedBy,
            Optional<UUID> orderId,
            Optional<String> account,
            @JsonRawValue String law,
            long version) {
        /** Names nobody: it may stand in a log. */
        @Override
        public String toString() {
            return "Year[" + schoolYear + ", " + status + "]";
        }
    }
}

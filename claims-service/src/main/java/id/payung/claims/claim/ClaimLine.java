package id.payung.claims.claim;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A claim in a list; names no person.
 *
 * @param awaiting who has to act: FAMILY (papers), OFFICER (questions, a proposal), APPROVER (a confirmation), BANK,
 *     TREATMENT or NOBODY
 * @param newFactsSince since when a decided claim would be decided otherwise: an officer must look at it
 * @param unchangedDays whole days since anything happened
 */
public record ClaimLine(
        UUID id,
        String number,
        String kind,
        ClaimState state,
        Optional<String> outcome,
        Optional<String> program,
        Optional<String> cause,
        Optional<UUID> memberId,
        Optional<LocalDate> eventDate,
        OffsetDateTime reportedAt,
        Optional<LocalDate> payBy,
        Optional<LocalDate> determineBy,
        Optional<LocalDate> concludeBy,
        Optional<String> owner,
        Awaiting awaiting,
        List<String> missing,
        List<String> questions,
        Optional<OffsetDateTime> newFactsSince,
        OffsetDateTime changedAt,
        long unchangedDays) {

    /** Whose turn it is. */
    public enum Awaiting {
        TREATMENT,
        FAMILY,
        OFFICER,
        APPROVER,
        BANK,
        NOBODY
    }
}

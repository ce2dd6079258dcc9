package id.payung.enrollment.rights;

import id.payung.platform.retention.KeptBecause;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody asked about their own data.
 *
 * @param dueAt 3 × 24 hours after it was received
 * @param late whether it was answered after that, or is still open
 * @param kept what kept the data when an erasure was refused because a law requires it
 * @param liftedAt when a granted restriction ended
 */
public record RightsRequestView(
        UUID id,
        UUID memberId,
        Kind kind,
        OffsetDateTime receivedAt,
        OffsetDateTime dueAt,
        boolean late,
        String receivedBy,
        Status status,
        Optional<OffsetDateTime> answeredAt,
        Optional<String> answeredBy,
        Optional<Refusal> refusal,
        List<KeptBecause> kept,
        Optional<OffsetDateTime> liftedAt) {

    /** Articles of UU 27/2022: access 32, correction 30, restriction 41, erasure 43. */
    public enum Kind {
        ACCESS,
        CORRECTION,
        RESTRICTION,
        ERASURE
    }

    /** Whether and how it was answered. */
    public enum Status {
        OPEN,
        GRANTED,
        REFUSED
    }

    /** Why a person is refused what they ask; a person decides which of these holds. */
    public enum Refusal {
        /** The person who asks is not known to be the one whom the data is about. */
        IDENTITY_NOT_PROVEN,
        /** Art. 33: it would endanger security or the health of somebody, or show another person's data. */
        ENDANGERS_OTHERS,
        /** A law requires the data to be kept or used: cover is in force, a claim is open or may still come. */
        REQUIRED_BY_LAW,
        /** What is stored is right. */
        DATA_IS_RIGHT
    }

    boolean isOpenErasure() {
        return kind == Kind.ERASURE && status == Status.OPEN;
    }
}

package id.payung.claims.intake;

import id.payung.claims.casefile.EventKey;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of an event that was sent.
 *
 * @param status the HTTP status it has, or would have had alone
 * @param code PROCESSED, KEPT, SEEN_BEFORE, or why it was refused
 */
record EventOutcome(EventKey key, int status, String code, Optional<UUID> claimId) {

    static final String PROCESSED = "PROCESSED";
    static final String KEPT = "KEPT";
    static final String SEEN_BEFORE = "SEEN_BEFORE";

    static EventOutcome processed(EventKey key, Optional<UUID> claimId) {
        return new EventOutcome(key, 201, PROCESSED, claimId);
    }

    static EventOutcome kept(EventKey key) {
        return new EventOutcome(key, 202, KEPT, Optional.empty());
    }

    static EventOutcome seenBefore(EventKey key, Optional<UUID> claimId) {
        return new EventOutcome(key, 200, SEEN_BEFORE, claimId);
    }

    static EventOutcome differs(EventKey key) {
        return new EventOutcome(key, 409, IntakeProblems.CONTENT_DIFFERS.code(), Optional.empty());
    }

    static EventOutcome refused(EventKey key, String code) {
        return new EventOutcome(key, 422, code, Optional.empty());
    }
}

package id.payung.claims.intake;

import java.util.Optional;
import java.util.UUID;

/** What a receiver did with an event that is not part of a case file. */
public sealed interface Reception {

    /** It was taken in. */
    record Taken(Optional<UUID> claimId) implements Reception {}

    /** What it names does not exist yet; it is kept and offered again. */
    record Waits(WaitsFor what) implements Reception {}

    /** It can never be taken in; the code says why. */
    record Refused(String code) implements Reception {}

    static Reception taken(UUID claimId) {
        return new Taken(Optional.of(claimId));
    }

    static Reception waits(WaitsFor what) {
        return new Waits(what);
    }

    static Reception refused(String code) {
        return new Refused(code);
    }
}

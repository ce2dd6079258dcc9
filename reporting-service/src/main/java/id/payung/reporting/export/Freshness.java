package id.payung.reporting.export;

import id.payung.platform.time.WorkClock;
import id.payung.reporting.sheet.Snapshot;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Until when each feed had told something that this answer knows. How far behind a reader is says /v1/freshness. */
public record Freshness(Source enrollment, Source claims) {

    /** @param receivedAt of the last change; null where nothing was ever read */
    public record Source(OffsetDateTime receivedAt) {
        static Source of(Optional<Instant> at) {
            return new Source(at.map(WorkClock::shown).orElse(null));
        }
    }

    public static Freshness of(Snapshot snapshot) {
        return new Freshness(Source.of(snapshot.enrollmentAt()), Source.of(snapshot.claimsAt()));
    }
}

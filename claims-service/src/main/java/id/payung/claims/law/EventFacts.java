package id.payung.claims.law;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What happened.
 *
 * @param date the day in WITA whose law counts: of the accident or the diagnosis, in JKM of the death
 * @param diedOn the day of death where it differs
 */
public record EventFacts(EventKind kind, Cause cause, LocalDate date, Optional<LocalDate> diedOn) {

    /** An event whose day of death, if any, is the day of the event. */
    public static EventFacts on(LocalDate date, EventKind kind, Cause cause) {
        return new EventFacts(kind, cause, date, Optional.empty());
    }
}

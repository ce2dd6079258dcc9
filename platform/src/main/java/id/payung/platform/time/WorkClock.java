package id.payung.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The one clock. Days begin where the law counts them: WITA, UTC+8. */
@ApplicationScoped
public class WorkClock {

    /** Central Indonesian time, without summer time. */
    public static final ZoneOffset WITA = ZoneOffset.ofHours(8);

    private final Clock clock;

    public WorkClock() {
        this(Clock.systemUTC());
    }

    WorkClock(Clock clock) {
        this.clock = clock;
    }

    /** Now, to the microsecond, which is what the database keeps. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The day it is now in WITA. */
    public LocalDate today() {
        return dayOf(now());
    }

    /** The day of an instant in WITA. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atOffset(WITA).toLocalDate();
    }

    /** An instant as answers show it, with the offset of WITA. */
    public static OffsetDateTime shown(Instant instant) {
        return instant.atOffset(WITA);
    }
}

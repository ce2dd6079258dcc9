package id.payung.claims.simulation;

import id.payung.claims.intake.content.DataCode;
import id.payung.claims.law.Cause;
import id.payung.claims.law.EventFacts;
import id.payung.claims.law.EventKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What happened.
 *
 * @param date of the accident or diagnosis, else of the death
 * @param job the job in which it happened; needed only where several registrations are given
 */
record SimulatedEvent(EventKind kind, Cause cause, LocalDate date, Integer job) {

    private static final int EARLIEST_YEAR = 1945;
    private static final int MOST_JOBS = 10;

    void check(LocalDate today, Checks checks) {
        checks.present(kind, "/event/kind", "How it ended, for example DEATH", "Akhirnya, misalnya DEATH");
        checks.present(cause, "/event/cause", "The cause, for example OTHER", "Penyebab, misalnya OTHER");
        checks.present(date, "/event/date", "A date", "Tanggal");
        checks.require(
                date == null || date.getYear() >= EARLIEST_YEAR,
                "/event/date",
                "OUT_OF_RANGE",
                "A date from 1945 on",
                "Tanggal sejak 1945");
        if (date != null && date.isAfter(today)) {
            checks.add((endedInDeath() ? DataCode.DEATH_IN_FUTURE : DataCode.EVENT_IN_FUTURE).at("/event/date"));
        }
        checks.range("/event/job", job, 1, MOST_JOBS);
    }

    /** The day of the death, where it was one: a simulation knows no later day than that of the event. */
    Optional<LocalDate> diedOn() {
        return endedInDeath() ? Optional.ofNullable(date) : Optional.empty();
    }

    private boolean endedInDeath() {
        return kind == EventKind.DEATH;
    }

    EventFacts facts() {
        return new EventFacts(kind, cause, date, Optional.empty());
    }
}

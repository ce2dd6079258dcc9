package id.payung.claims.simulation;

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
    private static final int LATEST_YEAR = 2199;
    private static final int MOST_JOBS = 10;

    void check(Checks checks) {
        checks.present(kind, "/event/kind", "How it ended, for example DEATH", "Akhirnya, misalnya DEATH");
        checks.present(cause, "/event/cause", "The cause, for example OTHER", "Penyebab, misalnya OTHER");
        checks.present(date, "/event/date", "A date", "Tanggal");
        checks.require(
                date == null || date.getYear() >= EARLIEST_YEAR && date.getYear() <= LATEST_YEAR,
                "/event/date",
                "OUT_OF_RANGE",
                "A date from 1945 to 2199",
                "Tanggal dari 1945 sampai 2199");
        checks.range("/event/job", job, 1, MOST_JOBS);
    }

    EventFacts facts() {
        return new EventFacts(kind, cause, date, Optional.empty());
    }
}

package id.payung.enrollment.roster;

import id.payung.platform.time.WorkClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A roster as a job: how far it is and what became of its rows.
 *
 * @param decreeDate of the decree, where the sender said it
 * @param amount rupiah of all rows enrolled so far
 * @param countsByRegion rows enrolled, by domicile
 * @param problem why it stopped, with a code in front
 */
public record RosterView(
        UUID id,
        String sponsor,
        String reference,
        String status,
        String from,
        int months,
        boolean dryRun,
        Optional<LocalDate> decreeDate,
        int rows,
        int processed,
        Map<String, Long> counts,
        Map<String, Long> countsByCode,
        Map<String, Long> countsByRegion,
        long amount,
        Optional<String> billNumber,
        Optional<Long> rowsPerSecond,
        double percent,
        Optional<Long> remainingSeconds,
        Optional<String> problem) {

    static RosterView of(RosterFacts roster, String sponsorCode, WorkClock clock, Locale locale) {
        int processed = roster.totals().processed();
        Optional<Long> rate = rate(roster, processed, clock.now());
        boolean done = roster.finishedAt() != null;
        double percent = roster.rows() == 0 ? 0 : Math.round(processed * 10_000.0 / roster.rows()) / 100.0;
        return new RosterView(
                roster.id(),
                sponsorCode,
                roster.reference(),
                roster.status().name(),
                roster.period().from().toString(),
                roster.period().months(),
                roster.dryRun(),
                Optional.ofNullable(roster.decreeDate()),
                roster.rows(),
                processed,
                roster.counts().byOutcome(),
                roster.counts().byCode(),
                roster.counts().byRegion(),
                roster.totals().amount(),
                Optional.ofNullable(roster.billNumber()),
                rate,
                percent,
                done ? Optional.of(0L) : rate.filter(r -> r > 0).map(r -> (roster.rows() - processed) / r),
                Optional.ofNullable(roster.problem()).map(kept -> StopReason.told(kept, locale)));
    }

    private static Optional<Long> rate(RosterFacts roster, int processed, Instant now) {
        if (roster.startedAt() == null || processed == 0) {
            return Optional.empty();
        }
        Instant end = roster.finishedAt() == null ? now : roster.finishedAt();
        long millis = Math.max(1, Duration.between(roster.startedAt(), end).toMillis());
        return Optional.of(processed * 1000L / millis);
    }
}

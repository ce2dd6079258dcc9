package id.payung.reporting.member;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * One program of one job that a sponsor has paid for.
 *
 * @param from first day covered: not before the day of the payment
 * @param until first day not covered any more; not after {@code from} where nothing is covered
 * @param arrearsUntil first day on which the member is no longer in arrears for it
 */
public record Cover(
        String sponsor,
        String sponsorKind,
        int job,
        String program,
        String occupation,
        LocalDate from,
        LocalDate until,
        LocalDate arrearsUntil,
        Contribution paid) {

    /** Months of arrears before a membership lapses (domain.md 1.4). */
    static final int ARREARS_MONTHS = 3;

    /** Cover as a payment starts it. */
    static Cover started(
            String sponsor,
            String sponsorKind,
            int job,
            String program,
            String occupation,
            LocalDate from,
            LocalDate until,
            Contribution paid) {
        return new Cover(
                sponsor, sponsorKind, job, program, occupation, from, until, until.plusMonths(ARREARS_MONTHS), paid);
    }

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    public boolean isInArrears(LocalDate day) {
        return from.isBefore(until) && !day.isBefore(until) && day.isBefore(arrearsUntil);
    }

    boolean isOf(String otherSponsor, int otherJob) {
        return job == otherJob && sponsor.equals(otherSponsor);
    }

    /** The same cover where its job ends on this day: nothing is in arrears after it, whole months after it cost nothing. */
    Cover endedOn(LocalDate day) {
        LocalDate end = earlier(until, day.isBefore(from) ? from : day);
        LocalDate noArrears = earlier(arrearsUntil, end.isBefore(day) ? day : end);
        Contribution kept = paid.before(YearMonth.from(day.minusDays(1)).plusMonths(1));
        return new Cover(sponsor, sponsorKind, job, program, occupation, from, end, noArrears, kept);
    }

    /** The same cover where its job did not end on this day: what was cut there is in arrears until somebody pays. */
    Cover goesOnAfter(LocalDate day) {
        return arrearsUntil.equals(day)
                ? new Cover(
                        sponsor,
                        sponsorKind,
                        job,
                        program,
                        occupation,
                        from,
                        until,
                        until.plusMonths(ARREARS_MONTHS),
                        paid)
                : this;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}

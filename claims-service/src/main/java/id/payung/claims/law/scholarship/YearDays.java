package id.payung.claims.law.scholarship;

import java.time.LocalDate;

/**
 * The days on which a school year is claimed and judged. A slow answer costs nobody a year.
 *
 * @param claimedOn the day on which its first proof was received
 * @param judgedOn the day on which everything else is looked at
 */
public record YearDays(LocalDate claimedOn, LocalDate judgedOn) {

    /** Claimed and judged on one day. */
    public static YearDays both(LocalDate day) {
        return new YearDays(day, day);
    }
}

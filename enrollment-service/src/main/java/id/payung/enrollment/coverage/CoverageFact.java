package id.payung.enrollment.coverage;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A coverage row as it was known at the asked time.
 *
 * @param inForceFrom the later of the first day of the period and the day its bill was paid; null while unpaid
 * @param until first day not covered
 * @param paidOn day of the payment in WITA; null while unpaid
 */
record CoverageFact(
        UUID enrollmentId,
        String sponsor,
        int job,
        int programs,
        String segment,
        int band,
        long baseIncome,
        LocalDate from,
        LocalDate inForceFrom,
        LocalDate until,
        LocalDate paidOn) {

    boolean isPaid() {
        return paidOn != null;
    }

    /** Whether it covers a day at all: what is paid after its period does not. */
    boolean wasInForce() {
        return inForceFrom.isBefore(until);
    }

    boolean covers(LocalDate day) {
        return isPaid() && !day.isBefore(inForceFrom) && day.isBefore(until);
    }
}

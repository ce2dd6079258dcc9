package id.payung.enrollment.worker;

import java.time.LocalDate;

/** 18 reached and 65 not reached on the first day of the period; turning 65 later does not end cover. */
final class AgeLimits {
    private static final int MINIMUM_YEARS = 18;
    private static final int LIMIT_YEARS = 65;

    private AgeLimits() {}

    static void check(LocalDate birthDate, LocalDate firstDayOfPeriod, Findings findings) {
        findings.addUnless(!birthDate.plusYears(MINIMUM_YEARS).isAfter(firstDayOfPeriod), RowCode.TOO_YOUNG);
        findings.addUnless(birthDate.plusYears(LIMIT_YEARS).isAfter(firstDayOfPeriod), RowCode.TOO_OLD);
    }
}

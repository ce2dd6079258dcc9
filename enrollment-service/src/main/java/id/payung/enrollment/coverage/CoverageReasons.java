package id.payung.enrollment.coverage;

import id.payung.platform.problem.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says why somebody is covered or not. */
final class CoverageReasons {

    private CoverageReasons() {}

    static List<CoverageAnswer.Reason> of(CoverageStatus status, MemberHistory history, LocalDate day, Locale locale) {
        return switch (status) {
            case COVERED ->
                history.inForce(day).stream()
                        .map(fact -> covered(fact, locale))
                        .distinct()
                        .toList();
            case IN_ARREARS ->
                history.arrears(day).stream().map(fact -> arrears(fact, locale)).toList();
            case NOT_COVERED -> notCovered(history, day, locale);
        };
    }

    private static CoverageAnswer.Reason covered(CoverageFact fact, Locale locale) {
        return reason(
                "PAID_PERIOD",
                "Paid on " + fact.paidOn() + " for " + fact.from() + " to before " + fact.until() + " by "
                        + fact.sponsor(),
                "Dibayar pada " + fact.paidOn() + " untuk " + fact.from() + " sampai sebelum " + fact.until() + " oleh "
                        + fact.sponsor(),
                locale);
    }

    private static CoverageAnswer.Reason arrears(CoverageFact fact, Locale locale) {
        LocalDate lapse = fact.until().plusMonths(MemberHistory.ARREARS_MONTHS);
        return reason(
                "IN_ARREARS",
                "Paid until before " + fact.until() + "; lapses on " + lapse + "; a person decides about events",
                "Dibayar sampai sebelum " + fact.until() + "; gugur pada " + lapse + "; kejadian diputus petugas",
                locale);
    }

    private static List<CoverageAnswer.Reason> notCovered(MemberHistory history, LocalDate day, Locale locale) {
        List<CoverageAnswer.Reason> reasons = new ArrayList<>();
        history.ended(day)
                .forEach(e -> reasons.add(reason(
                        "MEMBERSHIP_ENDED",
                        "Ended on " + e.on() + ": " + e.cause(),
                        "Berakhir pada " + e.on() + ": " + e.cause(),
                        locale)));
        history.lapsed(day).forEach(c -> reasons.add(lapsed(c, locale)));
        if (history.hasUnpaidOn(day)) {
            reasons.add(reason(
                    "BILL_UNPAID",
                    "Enrolled for that day, but the bill is not paid",
                    "Terdaftar untuk hari itu, tetapi tagihannya belum dibayar",
                    locale));
        }
        history.nextStart(day)
                .ifPresent(start -> reasons.add(
                        reason("NOT_YET_STARTED", "Cover starts on " + start, "Perlindungan mulai " + start, locale)));
        if (reasons.isEmpty()) {
            history.paidTooLate(day).ifPresent(c -> reasons.add(tooLate(c, locale)));
        }
        if (reasons.isEmpty()) {
            reasons.add(reason(
                    "NO_COVERAGE_KNOWN",
                    "No coverage is known for that day",
                    "Tidak ada perlindungan yang diketahui untuk hari itu",
                    locale));
        }
        return reasons;
    }

    private static CoverageAnswer.Reason lapsed(CoverageFact fact, Locale locale) {
        LocalDate lapse = fact.until().plusMonths(MemberHistory.ARREARS_MONTHS);
        return reason(
                "LAPSED",
                "Paid until before " + fact.until() + " and lapsed on " + lapse,
                "Dibayar sampai sebelum " + fact.until() + " dan gugur pada " + lapse,
                locale);
    }

    private static CoverageAnswer.Reason tooLate(CoverageFact fact, Locale locale) {
        return reason(
                "PAID_AFTER_PERIOD",
                "Paid on " + fact.paidOn() + ", when the period to before " + fact.until() + " was over",
                "Dibayar pada " + fact.paidOn() + ", setelah masa sampai sebelum " + fact.until() + " berakhir",
                locale);
    }

    private static CoverageAnswer.Reason reason(String code, String en, String id, Locale locale) {
        return new CoverageAnswer.Reason(code, new Text(en, id).in(locale));
    }
}

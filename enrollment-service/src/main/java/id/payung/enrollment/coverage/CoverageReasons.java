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
            case IN_ARREARS -> List.of(arrears(history.inArrears(day).orElseThrow(), locale));
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
        history.endedBy(day)
                .ifPresent(e -> reasons.add(reason(
                        "MEMBERSHIP_ENDED",
                        "Ended on " + e.on() + ": " + e.cause(),
                        "Berakhir pada " + e.on() + ": " + e.cause(),
                        locale)));
        if (reasons.isEmpty()) {
            history.lastPaidBefore(day)
                    .ifPresent(c -> reasons.add(reason(
                            "LAPSED",
                            "Paid until before " + c.until() + " and lapsed three months later",
                            "Dibayar sampai sebelum " + c.until() + " dan gugur tiga bulan kemudian",
                            locale)));
        }
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
            reasons.add(reason(
                    "NO_COVERAGE_KNOWN",
                    "No coverage is known for that day",
                    "Tidak ada perlindungan yang diketahui untuk hari itu",
                    locale));
        }
        return reasons;
    }

    private static CoverageAnswer.Reason reason(String code, String en, String id, Locale locale) {
        return new CoverageAnswer.Reason(code, new Text(en, id).in(locale));
    }
}

package id.payung.enrollment.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of one member, judged at a day. Pure: the same facts always give the same answer. The rules on arrears
 * and months are those decided in domain.md 0.3.
 */
record MemberHistory(List<CoverageFact> coverages, List<Ended> endings, List<Outside> outside) {

    /** Months of arrears before a membership lapses (domain.md 1.4). */
    static final int ARREARS_MONTHS = 3;

    /** An ended job. */
    record Ended(String sponsor, int job, LocalDate on, String cause) {}

    /** Membership elsewhere: {@code paidMonths} from the first month on were paid. */
    record Outside(YearMonth from, YearMonth until, int paidMonths) {}

    private record Span(LocalDate from, LocalDate until) {}

    List<CoverageFact> inForce(LocalDate day) {
        return coverages.stream().filter(c -> c.covers(day)).toList();
    }

    /** The cover that ran out less than three months ago without being ended by anyone; of several the latest. */
    Optional<CoverageFact> inArrears(LocalDate day) {
        return arrears(day).stream().max(Comparator.comparing(CoverageFact::until));
    }

    /** All jobs in arrears, each with the last period that was paid for it. */
    List<CoverageFact> arrears(LocalDate day) {
        return lastOfEachJob(day).stream()
                .filter(c -> day.isBefore(c.until().plusMonths(ARREARS_MONTHS)))
                .filter(c -> endOf(c, day).isEmpty())
                .toList();
    }

    /** All jobs whose months of arrears went by without a payment or an ending, each with its last paid period. */
    List<CoverageFact> lapsed(LocalDate day) {
        return lastOfEachJob(day).stream()
                .filter(c -> !day.isBefore(c.until().plusMonths(ARREARS_MONTHS)))
                .filter(c -> endOf(c, day).isEmpty())
                .toList();
    }

    /** The endings that nothing followed: of a job's last paid period, or of one that was never paid for. */
    List<Ended> ended(LocalDate day) {
        List<CoverageFact> last = lastOfEachJob(day);
        Stream<Ended> ofPaid = last.stream().flatMap(c -> endOf(c, day).stream());
        Stream<Ended> ofUnpaid = endings.stream()
                .filter(e -> !day.isBefore(e.on()))
                .filter(e -> last.stream().noneMatch(c -> c.job() == e.job()))
                .collect(Collectors.toMap(Ended::job, e -> e, BinaryOperator.maxBy(Comparator.comparing(Ended::on))))
                .values()
                .stream();
        return Stream.concat(ofPaid, ofUnpaid)
                .sorted(Comparator.comparingInt(Ended::job))
                .toList();
    }

    /** What was paid for only when the period was over: it covered no day. */
    Optional<CoverageFact> paidTooLate(LocalDate day) {
        return coverages.stream()
                .filter(c -> c.isPaid() && !c.wasInForce() && !day.isBefore(c.from()))
                .max(Comparator.comparing(CoverageFact::until));
    }

    /** What was in force last before this day, job by job. */
    private List<CoverageFact> lastOfEachJob(LocalDate day) {
        return coverages.stream()
                .filter(c -> c.isPaid() && c.wasInForce() && !day.isBefore(c.until()))
                .collect(Collectors.toMap(
                        CoverageFact::job, c -> c, BinaryOperator.maxBy(Comparator.comparing(CoverageFact::until))))
                .values()
                .stream()
                .sorted(Comparator.comparingInt(CoverageFact::job))
                .toList();
    }

    boolean hasUnpaidOn(LocalDate day) {
        return coverages.stream().anyMatch(c -> !c.isPaid() && !day.isBefore(c.from()) && day.isBefore(c.until()));
    }

    Optional<LocalDate> nextStart(LocalDate day) {
        return coverages.stream()
                .filter(c -> c.isPaid() && c.wasInForce() && day.isBefore(c.inForceFrom()))
                .map(CoverageFact::inForceFrom)
                .min(Comparator.naturalOrder());
    }

    private Optional<Ended> endOf(CoverageFact coverage, LocalDate day) {
        return endings.stream()
                .filter(e -> e.sponsor().equals(coverage.sponsor())
                        && e.job() == coverage.job()
                        && !e.on().isAfter(day)
                        // what begins on that very day was enrolled again afterwards, or it would be superseded
                        && e.on().isAfter(coverage.from()))
                .max(Comparator.comparing(Ended::on));
    }

    /** First day of the membership that is unbroken up to this day: no gap of more than the months of arrears. */
    Optional<LocalDate> memberSince(LocalDate day) {
        List<Span> spans = new ArrayList<>();
        coverages.stream()
                .filter(c -> c.isPaid() && c.wasInForce() && !c.inForceFrom().isAfter(day))
                .forEach(c -> spans.add(new Span(c.inForceFrom(), c.until())));
        outside.stream()
                .filter(o -> !o.from().atDay(1).isAfter(day))
                .forEach(o -> spans.add(new Span(o.from().atDay(1), o.until().atDay(1))));
        spans.sort(Comparator.comparing(Span::from));
        LocalDate since = null;
        LocalDate until = null;
        for (Span span : spans) {
            if (until == null || !span.from().isBefore(until.plusMonths(ARREARS_MONTHS))) {
                since = span.from();
            }
            until = until == null || span.until().isAfter(until) ? span.until() : until;
        }
        boolean lapsed = until != null && !day.isBefore(until.plusMonths(ARREARS_MONTHS));
        return lapsed || allEnded(day) ? Optional.empty() : Optional.ofNullable(since);
    }

    private boolean allEnded(LocalDate day) {
        return inForce(day).isEmpty() && inArrears(day).isEmpty() && outside.isEmpty();
    }

    int membershipMonths(LocalDate day) {
        return memberSince(day)
                .map(since ->
                        (int) java.time.temporal.ChronoUnit.MONTHS.between(YearMonth.from(since), YearMonth.from(day))
                                + 1)
                .orElse(0);
    }

    /** Months with a contribution paid by this day, up to and including its month. */
    Set<YearMonth> contributionMonths(LocalDate day) {
        YearMonth last = YearMonth.from(day);
        Set<YearMonth> months = new HashSet<>();
        for (CoverageFact coverage : coverages) {
            if (coverage.isPaid() && !coverage.paidOn().isAfter(day)) {
                addMonths(
                        months,
                        YearMonth.from(coverage.from()),
                        YearMonth.from(coverage.until().minusDays(1)),
                        last);
            }
        }
        for (Outside earlier : outside) {
            addMonths(months, earlier.from(), earlier.from().plusMonths(earlier.paidMonths() - 1L), last);
        }
        return months;
    }

    private static void addMonths(Set<YearMonth> months, YearMonth from, YearMonth to, YearMonth last) {
        for (YearMonth month = from; !month.isAfter(to) && !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month);
        }
    }
}

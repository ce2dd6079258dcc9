package id.payung.reporting.tally;

import id.payung.reporting.member.Cover;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * What the covers of somebody are in one month. Covered persons are counted on its last day; who is covered for anything
 * is not in arrears, whatever else ran out.
 *
 * @param paid rupiah paid for the month
 */
record MonthOfCovers(Set<Job> covered, Set<Job> inArrears, Map<Job, Long> paid) {

    /** What a cover can be split by. */
    record Job(String sponsor, String occupation, String program) {

        static Job of(Cover cover) {
            return new Job(cover.sponsor(), cover.occupation(), cover.program());
        }
    }

    static MonthOfCovers of(List<Cover> covers, YearMonth month) {
        LocalDate lastDay = month.atEndOfMonth();
        Set<Job> covered = jobs(covers, lastDay, Cover::isInForce);
        Set<Job> inArrears = covered.isEmpty() ? jobs(covers, lastDay, Cover::isInArrears) : Set.of();
        Map<Job, Long> paid = new HashMap<>();
        for (Cover cover : covers) {
            long amount = cover.paid().of(month);
            if (amount > 0) {
                paid.merge(Job.of(cover), amount, Long::sum);
            }
        }
        return new MonthOfCovers(covered, inArrears, paid);
    }

    private static Set<Job> jobs(List<Cover> covers, LocalDate day, BiPredicate<Cover, LocalDate> counts) {
        return covers.stream()
                .filter(cover -> counts.test(cover, day))
                .map(Job::of)
                .collect(Collectors.toSet());
    }

    boolean countNowhere() {
        return covered.isEmpty() && inArrears.isEmpty() && paid.isEmpty();
    }
}

package id.payung.reporting.tally;

import id.payung.reporting.member.Cover;
import id.payung.reporting.member.Member;
import id.payung.reporting.reference.Area;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * How a member counts in one month. Covered persons are counted on its last day; who is covered for anything is not in
 * arrears, whatever else ran out.
 */
record MonthOfMember(
        String region, String sex, String ageGroup, Set<Job> covered, Set<Job> inArrears, Map<Job, Long> paid) {

    /** What a cover can be split by. */
    record Job(String sponsor, String occupation, String program) implements Comparable<Job> {
        static Job of(Cover cover) {
            return new Job(cover.sponsor(), cover.occupation(), cover.program());
        }

        @Override
        public int compareTo(Job other) {
            return toString().compareTo(other.toString());
        }
    }

    static MonthOfMember of(Member member, YearMonth month) {
        LocalDate lastDay = month.atEndOfMonth();
        Set<Job> covered = jobs(member, lastDay, Cover::isInForce);
        Set<Job> inArrears = covered.isEmpty() ? jobs(member, lastDay, Cover::isInArrears) : Set.of();
        Map<Job, Long> paid = new TreeMap<>();
        for (Cover cover : member.covers()) {
            long amount = cover.paid().of(month);
            if (amount > 0) {
                paid.merge(Job.of(cover), amount, Long::sum);
            }
        }
        return new MonthOfMember(
                member.region(),
                member.sex(),
                AgeGroups.of(month.getYear(), member.birthYear()),
                covered,
                inArrears,
                paid);
    }

    private static Set<Job> jobs(Member member, LocalDate day, BiPredicate<Cover, LocalDate> counts) {
        return member.covers().stream()
                .filter(cover -> counts.test(cover, day))
                .map(Job::of)
                .collect(Collectors.toSet());
    }

    boolean countsNowhere() {
        return covered.isEmpty() && inArrears.isEmpty() && paid.isEmpty();
    }

    /** Every cell it counts in, once however many jobs or programs lead there. */
    Map<Cell, Counts> cells() {
        Map<Cell, Counts> cells = new HashMap<>();
        for (Combination combination : Combination.PUBLISHED) {
            for (String area : areas(combination)) {
                addPersons(cells, combination, area, covered, new Counts(1, 0, 0, 0));
                addPersons(cells, combination, area, inArrears, new Counts(0, 1, 0, 0));
                addPersons(cells, combination, area, paid.keySet(), new Counts(0, 0, 1, 0));
                paid.forEach((job, amount) ->
                        cells.merge(cell(combination, area, job), new Counts(0, 0, 0, amount), Counts::plus));
            }
        }
        return cells;
    }

    private void addPersons(
            Map<Cell, Counts> cells, Combination combination, String area, Set<Job> jobs, Counts person) {
        jobs.stream()
                .map(job -> cell(combination, area, job))
                .distinct()
                .forEach(cell -> cells.merge(cell, person, Counts::plus));
    }

    private Cell cell(Combination combination, String area, Job job) {
        return new Cell(0, area, job.occupation(), job.sponsor(), job.program(), sex, ageGroup).within(combination);
    }

    /** The regency and its province: both are published. */
    private List<String> areas(Combination combination) {
        if (!combination.has(Dimension.REGION)) {
            return List.of("");
        }
        return Area.isRegency(region) ? List.of(region, Area.provinceOf(region)) : List.of(region);
    }
}

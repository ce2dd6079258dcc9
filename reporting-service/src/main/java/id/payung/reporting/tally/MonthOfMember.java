package id.payung.reporting.tally;

import id.payung.reporting.member.Member;
import id.payung.reporting.reference.Area;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a member counts in one month. Those who count alike are equal. */
record MonthOfMember(String region, String sex, String ageGroup, MonthOfCovers covers) {

    static MonthOfMember of(Member member, YearMonth month, MonthOfCovers covers) {
        return new MonthOfMember(
                member.region(), member.sex(), AgeGroups.of(month.getYear(), member.birthYear()), covers);
    }

    boolean countsNowhere() {
        return covers.countNowhere();
    }

    /** Every cell it counts in, once however many jobs or programs lead there. */
    Map<Cell, Counts> cells() {
        Map<Cell, Counts> cells = new HashMap<>();
        for (Combination combination : Combination.PUBLISHED) {
            for (String area : areas(combination)) {
                addPersons(cells, combination, area, covers.covered(), new Counts(1, 0, 0, 0));
                addPersons(cells, combination, area, covers.inArrears(), new Counts(0, 1, 0, 0));
                addPersons(cells, combination, area, covers.paid().keySet(), new Counts(0, 0, 1, 0));
                covers.paid()
                        .forEach((job, amount) ->
                                cells.merge(cell(combination, area, job), new Counts(0, 0, 0, amount), Counts::plus));
            }
        }
        return cells;
    }

    private void addPersons(
            Map<Cell, Counts> cells, Combination combination, String area, Set<MonthOfCovers.Job> jobs, Counts person) {
        jobs.stream()
                .map(job -> cell(combination, area, job))
                .distinct()
                .forEach(cell -> cells.merge(cell, person, Counts::plus));
    }

    private Cell cell(Combination combination, String area, MonthOfCovers.Job job) {
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

package id.payung.reporting.tally;

import id.payung.reporting.member.Cover;
import id.payung.reporting.member.Member;
import id.payung.reporting.member.Transition;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Adds up what transitions of members do to the figures. */
public final class Tally {

    private final Map<CellChange, Counts> changes = new HashMap<>();

    private record Months(YearMonth first, YearMonth last) {}

    /** Adds a transition that so many members made. */
    public void add(Transition transition, int members) {
        Months months = months(transition);
        for (YearMonth month = months.first(); !month.isAfter(months.last()); month = month.plusMonths(1)) {
            MonthOfMember before = MonthOfMember.of(transition.before(), month);
            MonthOfMember after = MonthOfMember.of(transition.after(), month);
            if (!before.equals(after)) {
                add(before, month, transition.cause(), -members);
                add(after, month, transition.cause(), members);
            }
        }
    }

    private void add(MonthOfMember member, YearMonth month, String cause, int times) {
        if (!member.countsNowhere()) {
            member.cells()
                    .forEach((cell, counts) ->
                            changes.merge(new CellChange(month, cell, cause), counts.times(times), Counts::plus));
        }
    }

    /** What changes, without what cancels out. */
    public Map<CellChange, Counts> changes() {
        changes.values().removeIf(Counts::isNone);
        return Map.copyOf(changes);
    }

    private static Months months(Transition transition) {
        YearMonth first = covers(transition)
                .map(cover -> YearMonth.from(earlier(cover)))
                .min(YearMonth::compareTo)
                .orElse(YearMonth.of(1, 1));
        YearMonth last = covers(transition)
                .map(Tally::lastMonth)
                .max(YearMonth::compareTo)
                .orElse(first.minusMonths(1));
        return new Months(first, last);
    }

    private static Stream<Cover> covers(Transition transition) {
        return Stream.of(transition.before(), transition.after())
                .map(Member::covers)
                .flatMap(java.util.List::stream);
    }

    private static java.time.LocalDate earlier(Cover cover) {
        return cover.from().isBefore(cover.paid().from())
                ? cover.from()
                : cover.paid().from();
    }

    private static YearMonth lastMonth(Cover cover) {
        YearMonth counted = YearMonth.from(cover.arrearsUntil());
        return cover.paid().until().isAfter(counted) ? cover.paid().until() : counted;
    }
}

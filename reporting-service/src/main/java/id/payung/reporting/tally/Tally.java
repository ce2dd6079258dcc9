package id.payung.reporting.tally;

import id.payung.reporting.member.Cover;
import id.payung.reporting.member.Member;
import id.payung.reporting.member.Transition;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Adds up what transitions of members do to the figures. Members who count alike in a month are looked at once: among a
 * hundred thousand there are a few thousand kinds.
 */
public final class Tally {

    private final Map<MonthOfMember, Map<When, Long>> kinds = new HashMap<>();
    private final Map<List<Cover>, Map<YearMonth, MonthOfCovers>> covers = new HashMap<>();

    private record When(YearMonth month, String cause) {}

    /** Adds a transition that so many members made. */
    public void add(Transition transition, int members) {
        Optional<YearMonth> first = covers(transition).map(Tally::firstMonth).min(YearMonth::compareTo);
        YearMonth last = covers(transition)
                .map(Tally::lastMonth)
                .max(YearMonth::compareTo)
                .orElse(YearMonth.of(1, 1));
        Map<YearMonth, MonthOfCovers> coversBefore = months(transition.before());
        Map<YearMonth, MonthOfCovers> coversAfter = months(transition.after());
        for (YearMonth month = first.orElse(last.plusMonths(1)); !month.isAfter(last); month = month.plusMonths(1)) {
            MonthOfMember before = in(month, transition.before(), coversBefore);
            MonthOfMember after = in(month, transition.after(), coversAfter);
            if (!before.equals(after)) {
                When when = new When(month, transition.cause());
                count(before, when, -members);
                count(after, when, members);
            }
        }
    }

    /** Covers are looked at once however many members have them. */
    private Map<YearMonth, MonthOfCovers> months(Member member) {
        return covers.computeIfAbsent(member.covers(), any -> new HashMap<>());
    }

    private static MonthOfMember in(YearMonth month, Member member, Map<YearMonth, MonthOfCovers> known) {
        return MonthOfMember.of(
                member, month, known.computeIfAbsent(month, any -> MonthOfCovers.of(member.covers(), month)));
    }

    private void count(MonthOfMember kind, When when, long members) {
        if (!kind.countsNowhere()) {
            kinds.computeIfAbsent(kind, any -> new HashMap<>()).merge(when, members, Long::sum);
        }
    }

    /** What changes, without what cancels out. */
    public Map<CellChange, Counts> changes() {
        Map<When, Map<Cell, Counts>> changes = new HashMap<>();
        kinds.forEach((kind, times) -> {
            Map<Cell, Counts> cells = kind.cells();
            times.forEach(
                    (when, members) -> add(changes.computeIfAbsent(when, any -> new HashMap<>()), cells, members));
        });
        Map<CellChange, Counts> all = new HashMap<>();
        changes.forEach((when, cells) -> cells.forEach((cell, counts) -> {
            if (!counts.isNone()) {
                all.put(new CellChange(when.month(), cell, when.cause()), counts);
            }
        }));
        return all;
    }

    private static void add(Map<Cell, Counts> sums, Map<Cell, Counts> cells, long members) {
        if (members != 0) {
            cells.forEach((cell, counts) -> sums.merge(cell, counts.times(members), Counts::plus));
        }
    }

    private static Stream<Cover> covers(Transition transition) {
        return Stream.of(transition.before(), transition.after())
                .map(Member::covers)
                .flatMap(List::stream);
    }

    private static YearMonth firstMonth(Cover cover) {
        LocalDate paid = cover.paid().from();
        return YearMonth.from(cover.from().isBefore(paid) ? cover.from() : paid);
    }

    private static YearMonth lastMonth(Cover cover) {
        YearMonth counted = YearMonth.from(cover.arrearsUntil());
        return cover.paid().until().isAfter(counted) ? cover.paid().until() : counted;
    }
}

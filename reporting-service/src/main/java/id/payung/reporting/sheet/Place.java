package id.payung.reporting.sheet;

import id.payung.reporting.privacy.Told;
import id.payung.reporting.tally.Cell;
import id.payung.reporting.tally.Counts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * A cell of all programs, with those of each program where the tables have them.
 *
 * @param programs counts by program; none in tables that are not split by it
 */
record Place(Cell cell, Counts all, Map<Cell, Counts> programs) {

    /** What is told of persons, beside what they are in arrears with. */
    static final List<ToLongFunction<Counts>> MEASURES = List.of(Counts::covered, Counts::contributors);

    /** Persons of one kind in a place: nobody publishes them, but all that is published adds up from them. */
    record Counted(Cell cell, Kind kind) implements Comparable<Counted> {

        private static final Comparator<Counted> ORDER =
                Comparator.comparing(Counted::kind).thenComparing(Counted::cell);

        @Override
        public int compareTo(Counted other) {
            return ORDER.compare(this, other);
        }
    }

    /** How many are of the kind, or may be where the tables do not say. */
    long persons(Kind kind, ToLongFunction<Counts> measure) {
        long persons = measure.applyAsLong(all);
        return programs.isEmpty() ? persons : kind.of(persons, of("JKK", measure), of("JKM", measure));
    }

    /** Whether the tables say that somebody here is of the kind. */
    boolean plainlyHas(Kind kind) {
        return !programs.isEmpty() && most(kind) > 0;
    }

    /** Where a program has nobody, everybody sees that nobody is of a kind that has it. */
    private boolean mayHave(Kind kind) {
        return programs.isEmpty()
                || kind.programs().stream()
                        .allMatch(program -> MEASURES.stream().anyMatch(measure -> of(program, measure) > 0));
    }

    private long of(String program, ToLongFunction<Counts> measure) {
        return programs.entrySet().stream()
                .filter(entry -> entry.getKey().program().equals(program))
                .mapToLong(entry -> measure.applyAsLong(entry.getValue()))
                .sum();
    }

    /** The kinds of which somebody may be here, the most frequent first; never none. */
    List<Kind> kinds(List<Kind> present) {
        List<Kind> kinds = present.stream()
                .filter(this::mayHave)
                .sorted(Comparator.comparing(this::most).reversed())
                .toList();
        return kinds.isEmpty() ? List.of(Kind.BOTH) : kinds;
    }

    private long most(Kind kind) {
        return MEASURES.stream()
                .mapToLong(measure -> persons(kind, measure))
                .max()
                .orElse(0);
    }

    /** All that is told of it: of everybody, and of each program. */
    List<Told<Counted>> told(List<Kind> present) {
        List<Kind> kinds = kinds(present);
        List<Told<Counted>> told = new ArrayList<>();
        told.add(told(all, kinds));
        programs.forEach((program, counts) -> {
            List<Kind> having = kinds.stream()
                    .filter(kind -> kind.programs().contains(program.program()))
                    .toList();
            told.add(told(counts, having.isEmpty() ? kinds : having));
        });
        return told;
    }

    private Told<Counted> told(Counts counts, List<Kind> kinds) {
        return new Told<>(
                MEASURES.stream().map(measure -> measure.applyAsLong(counts)).toList(),
                kinds.stream().map(kind -> new Counted(cell, kind)).toList());
    }
}

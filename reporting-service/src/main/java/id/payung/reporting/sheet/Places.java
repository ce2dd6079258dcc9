package id.payung.reporting.sheet;

import id.payung.reporting.privacy.SmallCells;
import id.payung.reporting.privacy.Sum;
import id.payung.reporting.privacy.Told;
import id.payung.reporting.sheet.Place.Counted;
import id.payung.reporting.tally.Cell;
import id.payung.reporting.tally.Combination;
import id.payung.reporting.tally.Counts;
import id.payung.reporting.tally.Dimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Which persons covered, contributors and amounts are not shown.
 *
 * <p>Amounts of all programs are the sum of those of each, to the rupiah and in every cell, and the tariffs are known: who
 * sees all together and one program, in persons or in money, works out the other. So a cell is shown with its programs or
 * not at all. And whoever might just as well stand in another cell takes all figures along: one with JKK alone counts in
 * JKK and in all together, and leaves JKM as it is.
 */
final class Places {

    private final Map<Integer, Map<Cell, Counts>> figures;
    private final SortedMap<Cell, Place> places = new TreeMap<>();
    private final List<Kind> kinds;

    Places(Map<Integer, Map<Cell, Counts>> figures) {
        this.figures = figures;
        Map<Cell, Map<Cell, Counts>> programs = programs(figures);
        figures.values().stream().flatMap(table -> table.entrySet().stream()).forEach(entry -> {
            Cell cell = entry.getKey();
            if (cell.program().isEmpty()) {
                places.put(cell, new Place(cell, entry.getValue(), programs.getOrDefault(cell, Map.of())));
            }
        });
        this.kinds = Arrays.stream(Kind.values())
                .filter(kind -> places.values().stream().anyMatch(place -> place.plainlyHas(kind)))
                .toList();
    }

    private static Map<Cell, Map<Cell, Counts>> programs(Map<Integer, Map<Cell, Counts>> figures) {
        Map<Cell, Map<Cell, Counts>> programs = new HashMap<>();
        for (Combination all : Combination.PUBLISHED) {
            for (Combination split : Combination.PUBLISHED) {
                if (split.refines(all) && split.has(Dimension.PROGRAM) && !all.has(Dimension.PROGRAM)) {
                    figures.getOrDefault(split.id(), Map.of()).forEach((cell, counts) -> programs.computeIfAbsent(
                                    cell.within(all), any -> new TreeMap<>())
                            .put(cell, counts));
                }
            }
        }
        return programs;
    }

    Set<Cell> masked() {
        SortedMap<Cell, List<Told<Counted>>> told = new TreeMap<>();
        places.forEach((cell, place) -> told.put(cell, place.told(kinds)));
        Set<Cell> masked = new HashSet<>();
        SmallCells.maskedPlaces(Place.MEASURES.stream().map(this::values).toList(), sums(), told)
                .forEach(cell -> {
                    masked.add(cell);
                    masked.addAll(places.get(cell).programs().keySet());
                });
        return masked;
    }

    private Map<Counted, Long> values(ToLongFunction<Counts> measure) {
        Map<Counted, Long> values = new HashMap<>();
        places.values().forEach(place -> place.kinds(kinds)
                .forEach(kind -> values.put(new Counted(place.cell(), kind), place.persons(kind, measure))));
        return values;
    }

    /** The same relations for each kind. */
    private List<Sum<Counted>> sums() {
        List<Sum<Counted>> sums = new ArrayList<>();
        for (Sum<Cell> sum : Relations.of(figures, (whole, part) -> false)) {
            if (sum.whole().program().isEmpty()) {
                for (Kind kind : kinds) {
                    sums.add(new Sum<>(
                            new Counted(sum.whole(), kind),
                            sum.parts().stream()
                                    .map(part -> new Counted(part, kind))
                                    .toList()));
                }
            }
        }
        return sums;
    }
}

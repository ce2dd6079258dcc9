package id.payung.reporting.sheet;

import id.payung.reporting.privacy.Sum;
import id.payung.reporting.reference.Area;
import id.payung.reporting.tally.Cell;
import id.payung.reporting.tally.Combination;
import id.payung.reporting.tally.Counts;
import id.payung.reporting.tally.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * How published cells follow from each other. A province is the sum of its regencies and a table that of each finer one.
 * Most people have one sponsor and one occupation, so a reader may add these up too. Persons of the programs do not add up,
 * as nearly everybody has both; but where the figures of a program are those of all, the one tells the other.
 */
final class Relations {

    private Relations() {}

    /** @param tells whether the counts of a program in a cell tell those of the whole cell */
    static List<Sum<Cell>> of(Map<Integer, Map<Cell, Counts>> figures, BiPredicate<Counts, Counts> tells) {
        List<Sum<Cell>> sums = new ArrayList<>();
        for (Combination coarse : Combination.PUBLISHED) {
            if (coarse.has(Dimension.REGION)) {
                add(sums, provinces(figures.getOrDefault(coarse.id(), Map.of())));
            }
            for (Combination fine : Combination.PUBLISHED) {
                if (fine.refines(coarse)) {
                    refine(sums, figures, tells, coarse, fine);
                }
            }
        }
        return sums;
    }

    private static Map<Cell, List<Cell>> provinces(Map<Cell, Counts> table) {
        Map<Cell, List<Cell>> parts = new TreeMap<>();
        for (Cell cell : table.keySet()) {
            if (Area.isRegency(cell.region())) {
                parts.computeIfAbsent(cell.in(Area.provinceOf(cell.region())), any -> new ArrayList<>())
                        .add(cell);
            }
        }
        return parts;
    }

    private static void refine(
            List<Sum<Cell>> sums,
            Map<Integer, Map<Cell, Counts>> figures,
            BiPredicate<Counts, Counts> tells,
            Combination coarse,
            Combination fine) {
        boolean byRegion = !coarse.has(Dimension.REGION) && fine.has(Dimension.REGION);
        boolean byProgram = !coarse.has(Dimension.PROGRAM) && fine.has(Dimension.PROGRAM);
        Map<Cell, Counts> wholes = figures.getOrDefault(coarse.id(), Map.of());
        Map<Cell, List<Cell>> parts = new TreeMap<>();
        figures.getOrDefault(fine.id(), Map.of()).forEach((cell, counts) -> {
            Cell whole = cell.within(coarse);
            if (byProgram) {
                if (tells.test(wholes.getOrDefault(whole, Counts.NONE), counts)) {
                    sums.add(new Sum<>(whole, List.of(cell)));
                }
            } else if (!byRegion || Area.isProvince(cell.region())) {
                parts.computeIfAbsent(whole, any -> new ArrayList<>()).add(cell);
            }
        });
        add(sums, parts);
    }

    private static void add(List<Sum<Cell>> sums, Map<Cell, List<Cell>> parts) {
        parts.forEach((whole, cells) -> sums.add(new Sum<>(whole, List.copyOf(cells))));
    }
}

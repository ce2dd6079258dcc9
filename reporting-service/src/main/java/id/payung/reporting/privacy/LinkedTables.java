package id.payung.reporting.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Cells and sums as numbers, in the order of the cells, because the search through them must be fast. */
final class LinkedTables<K extends Comparable<K>> {

    private final List<K> cells;
    private final Map<K, Integer> numbers;
    private final long[][] values;
    private final int[][] cellsOfSum;
    private final int[][] sumsOfCell;
    private final boolean[] empty;

    private LinkedTables(List<K> cells, Map<K, Integer> numbers, long[][] values, int[][] cellsOfSum) {
        this.cells = cells;
        this.numbers = numbers;
        this.values = values;
        this.cellsOfSum = cellsOfSum;
        this.sumsOfCell = sumsOfCell(cells.size(), cellsOfSum);
        this.empty = empty(cells.size(), values);
    }

    private static boolean[] empty(int cells, long[][] values) {
        boolean[] empty = new boolean[cells];
        Arrays.fill(empty, true);
        for (long[] measure : values) {
            for (int cell = 0; cell < cells; cell++) {
                empty[cell] &= measure[cell] == 0;
            }
        }
        return empty;
    }

    static <K extends Comparable<K>> LinkedTables<K> of(List<Map<K, Long>> measures, List<Sum<K>> sums) {
        Set<K> sorted = new TreeSet<>();
        measures.forEach(measure -> sorted.addAll(measure.keySet()));
        sums.forEach(sum -> {
            sorted.add(sum.whole());
            sorted.addAll(sum.parts());
        });
        List<K> cells = List.copyOf(sorted);
        Map<K, Integer> numbers = new HashMap<>();
        cells.forEach(cell -> numbers.put(cell, numbers.size()));
        return new LinkedTables<>(cells, numbers, values(cells, measures), cellsOfSum(numbers, sums));
    }

    private static <K> long[][] values(List<K> cells, List<Map<K, Long>> measures) {
        long[][] values = new long[measures.size()][];
        for (int measure = 0; measure < values.length; measure++) {
            Map<K, Long> given = measures.get(measure);
            values[measure] = cells.stream()
                    .mapToLong(cell -> given.getOrDefault(cell, 0L))
                    .toArray();
            for (long value : values[measure]) {
                if (value < 0) {
                    throw new IllegalArgumentException("A cell is negative");
                }
            }
        }
        return values;
    }

    /** Sorted, so that the order the sums came in does not decide anything. */
    private static <K> int[][] cellsOfSum(Map<K, Integer> numbers, List<Sum<K>> sums) {
        Set<List<Integer>> distinct = new TreeSet<>(LinkedTables::compare);
        for (Sum<K> sum : sums) {
            List<Integer> row = new ArrayList<>();
            sum.parts().forEach(part -> row.add(numbers.get(part)));
            row.sort(Integer::compare);
            row.add(0, numbers.get(sum.whole()));
            distinct.add(row);
        }
        return distinct.stream()
                .map(row -> row.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static int[][] sumsOfCell(int cells, int[][] cellsOfSum) {
        int[] counts = new int[cells];
        for (int[] row : cellsOfSum) {
            for (int cell : row) {
                counts[cell]++;
            }
        }
        int[][] sums = new int[cells][];
        for (int cell = 0; cell < cells; cell++) {
            sums[cell] = new int[counts[cell]];
        }
        for (int sum = cellsOfSum.length - 1; sum >= 0; sum--) {
            for (int cell : cellsOfSum[sum]) {
                sums[cell][--counts[cell]] = sum;
            }
        }
        return sums;
    }

    int number(K cell) {
        return numbers.get(cell);
    }

    int size() {
        return cells.size();
    }

    int sums() {
        return cellsOfSum.length;
    }

    int measures() {
        return values.length;
    }

    long value(int measure, int cell) {
        return values[measure][cell];
    }

    /** The true values of a measure, to play with. */
    long[] copyOf(int measure) {
        return values[measure].clone();
    }

    /** The whole, then its parts. */
    int[] cellsOf(int sum) {
        return cellsOfSum[sum];
    }

    int[] sumsOf(int cell) {
        return sumsOfCell[cell];
    }

    /** How the cell counts in the sum, the whole being on the other side of the equation. */
    int coefficient(int sum, int cell) {
        return cellsOfSum[sum][0] == cell ? -1 : 1;
    }

    /** Whether there is nobody in the cell, whatever is counted. */
    boolean isEmpty(int cell) {
        return empty[cell];
    }

    Set<K> cells(BitSet chosen) {
        Set<K> set = new LinkedHashSet<>();
        chosen.stream().forEach(cell -> set.add(cells.get(cell)));
        return set;
    }
}

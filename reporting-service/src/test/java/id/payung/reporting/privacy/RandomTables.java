package id.payung.reporting.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Linked tables of persons nobody knows: the total, and by some dimensions alone and together, as they are published. */
final class RandomTables {

    /** What tables are split by: 0 region, 1 sex, 2 age group, 3 occupation. */
    private static final List<Set<Integer>> TABLES = List.of(
            Set.of(),
            Set.of(0),
            Set.of(1),
            Set.of(2),
            Set.of(3),
            Set.of(0, 1),
            Set.of(1, 2),
            Set.of(0, 3),
            Set.of(0, 1, 2));

    private static final long CONTRIBUTION = 16_800;

    final List<Map<String, Long>> measures = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());
    final List<Sum<String>> sums = new ArrayList<>();

    private final Random random;
    private final int[] sizes;

    RandomTables(Random random, int persons, int... sizes) {
        this.random = random;
        this.sizes = sizes;
        Map<String, Set<String>> parts = new TreeMap<>();
        for (int person = 0; person < persons; person++) {
            count(person(), random.nextInt(12) > 0, parts);
        }
        parts.forEach((whole, some) -> sums.add(new Sum<>(whole.substring(1), List.copyOf(some))));
    }

    private int[] person() {
        return Arrays.stream(sizes).map(this::skewed).toArray();
    }

    private int skewed(int size) {
        return (int) (size * Math.pow(random.nextDouble(), 2.2));
    }

    private void count(int[] person, boolean covered, Map<String, Set<String>> parts) {
        for (Set<Integer> table : TABLES) {
            String cell = cell(person, table);
            measures.get(covered ? 0 : 1).merge(cell, 1L, Long::sum);
            measures.get(2).merge(cell, covered ? CONTRIBUTION : 0, Long::sum);
            for (int dimension : table) {
                Set<Integer> coarser = new TreeSet<>(table);
                coarser.remove(dimension);
                if (TABLES.contains(coarser)) {
                    parts.computeIfAbsent(dimension + cell(person, coarser), whole -> new TreeSet<>())
                            .add(cell);
                }
            }
        }
    }

    private static String cell(int[] person, Set<Integer> table) {
        StringBuilder cell = new StringBuilder();
        for (int dimension = 0; dimension < person.length; dimension++) {
            cell.append('|').append(table.contains(dimension) ? person[dimension] : "*");
        }
        return cell.toString();
    }
}

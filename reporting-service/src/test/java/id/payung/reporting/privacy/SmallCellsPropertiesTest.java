package id.payung.reporting.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Attacks what is published of random tables, with tools that share nothing with the code that hides. */
class SmallCellsPropertiesTest {

    private static final long SEED = Long.getLong("payung.seed", 20_231_123);
    private static final int TINY_TABLES = 60;
    private static final int TABLES = 8;
    private static final int PLAIN_TABLES = 60;

    private final Random random = new Random(SEED);

    @Test
    void nobodyWithALinearProgramNarrowsASmallCell() {
        for (int i = 0; i < TABLES; i++) {
            attack(new RandomTables(random, 60 + random.nextInt(700), 4, 2, 3, 5), false);
        }
    }

    @Test
    void nobodyWhoKnowsThatPersonsAreWholeNarrowsASmallCell() {
        for (int i = 0; i < TINY_TABLES; i++) {
            attack(new RandomTables(random, 5 + random.nextInt(90), 2, 2, 2, 2), true);
        }
    }

    private static void attack(RandomTables tables, boolean wholeNumbers) {
        Set<String> masked = SmallCells.masked(tables.measures, tables.sums);
        for (Map<String, Long> measure : wholeNumbers ? tables.measures.subList(0, 2) : tables.measures) {
            Bounds<String> bounds = new Bounds<>(measure, tables.sums, masked, wholeNumbers);
            measure.forEach((cell, value) -> {
                if (value > 0 && value < 5) {
                    assertThat(masked).as("seed %d", SEED).contains(cell);
                    assertThat(bounds.width(cell)).as("seed %d, %s", SEED, cell).isGreaterThanOrEqualTo(5);
                } else if (value > 0 && masked.contains(cell)) {
                    assertThat(bounds.width(cell)).as("seed %d, %s", SEED, cell).isPositive();
                }
            });
        }
    }

    @Test
    void nobodyWhoAddsAndSubtractsFindsAHiddenCell() {
        for (int i = 0; i < PLAIN_TABLES; i++) {
            RandomTables tables = new RandomTables(random, 50 + random.nextInt(5000), 8, 2, 7, 10);

            Set<String> masked = SmallCells.masked(tables.measures, tables.sums);

            assertThat(Elimination.determined(tables.sums, masked))
                    .as("seed %d", SEED)
                    .isEmpty();
        }
    }

    @Test
    void hidesTheSameCellsInWhateverOrderTheyCome() {
        for (int i = 0; i < PLAIN_TABLES; i++) {
            RandomTables tables = new RandomTables(random, 50 + random.nextInt(2000), 6, 2, 5, 8);

            Set<String> again = SmallCells.masked(
                    tables.measures.stream().map(this::shuffled).toList(), shuffledSums(tables.sums));

            assertThat(again).as("seed %d", SEED).isEqualTo(SmallCells.masked(tables.measures, tables.sums));
        }
    }

    @Test
    void hidesFewerThanOneFurtherCellForEachSmallOne() {
        long small = 0;
        long masked = 0;
        for (int i = 0; i < PLAIN_TABLES; i++) {
            RandomTables tables = new RandomTables(random, 3000, 10, 2, 7, 17);
            Map<String, Long> covered = tables.measures.get(0);
            small += covered.values().stream().filter(SmallCells::isSmall).count();
            masked += SmallCells.masked(List.of(covered), tables.sums).size();
        }

        assertThat(masked).as("seed %d", SEED).isLessThan(2 * small);
    }

    private Map<String, Long> shuffled(Map<String, Long> measure) {
        List<String> cells = new ArrayList<>(measure.keySet());
        Collections.shuffle(cells, random);
        Map<String, Long> shuffled = new LinkedHashMap<>();
        cells.forEach(cell -> shuffled.put(cell, measure.get(cell)));
        return shuffled;
    }

    private List<Sum<String>> shuffledSums(List<Sum<String>> sums) {
        List<Sum<String>> shuffled = new ArrayList<>();
        for (Sum<String> sum : sums) {
            List<String> parts = new ArrayList<>(sum.parts());
            Collections.shuffle(parts, random);
            shuffled.add(new Sum<>(sum.whole(), parts));
        }
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}

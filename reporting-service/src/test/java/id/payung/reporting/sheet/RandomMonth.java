package id.payung.reporting.sheet;

import id.payung.reporting.tally.Cell;
import id.payung.reporting.tally.Combination;
import id.payung.reporting.tally.Counts;
import id.payung.reporting.tally.Dimension;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Figures of a month in which people have both programs or one of them, as a sponsor or they themselves please. */
final class RandomMonth {

    static final long JKK = 10_000;
    static final long JKM = 6_800;

    final Map<Cell, Counts> cells = new HashMap<>();

    /** So many people who count alike. */
    void add(long persons, String region, String sponsor, String programs) {
        add(persons, region, sponsor, programs, "FISHER", "M", "25-34");
    }

    private void add(
            long persons, String region, String sponsor, String programs, String occupation, String sex, String age) {
        long jkk = programs.contains("JKK") ? JKK : 0;
        long jkm = programs.contains("JKM") ? JKM : 0;
        for (Combination table : Combination.PUBLISHED) {
            List<String> areas = table.has(Dimension.REGION) ? List.of(region, region.substring(0, 2)) : List.of("");
            for (String area : areas) {
                if (!table.has(Dimension.PROGRAM)) {
                    count(new Cell(0, area, occupation, sponsor, "", sex, age).within(table), persons, jkk + jkm);
                    continue;
                }
                if (jkk > 0) {
                    count(new Cell(0, area, occupation, sponsor, "JKK", sex, age).within(table), persons, jkk);
                }
                if (jkm > 0) {
                    count(new Cell(0, area, occupation, sponsor, "JKM", sex, age).within(table), persons, jkm);
                }
            }
        }
    }

    private void count(Cell cell, long persons, long amount) {
        cells.merge(cell, new Counts(persons, 0, persons, persons * amount), Counts::plus);
    }

    /** @param alone of a hundred people, or of as many sponsors, so many have one program only */
    static RandomMonth of(Random random, int persons, int alone, boolean bySponsor) {
        RandomMonth month = new RandomMonth();
        int sponsors = 2 + random.nextInt(4);
        int[] fates = random.ints(sponsors, 0, 200).toArray();
        for (int i = 0; i < persons; i++) {
            int sponsor = skewed(random, sponsors);
            int fate = bySponsor ? fates[sponsor] : random.nextInt(200);
            month.add(
                    1,
                    (random.nextInt(4) == 0 ? "65.0" : "64.0") + (1 + skewed(random, 4)),
                    "S-" + sponsor,
                    fate < alone ? "JKK" : fate < 2 * alone ? "JKM" : "JKK JKM",
                    "O" + skewed(random, 4),
                    random.nextBoolean() ? "M" : "F",
                    "A" + skewed(random, 3));
        }
        return month;
    }

    private static int skewed(Random random, int size) {
        return (int) (size * Math.pow(random.nextDouble(), 2.2));
    }
}

package id.payung.reporting.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.reporting.privacy.Bounds;
import id.payung.reporting.privacy.Elimination;
import id.payung.reporting.privacy.Sum;
import id.payung.reporting.tally.Cell;
import id.payung.reporting.tally.Dimension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A reader who knows that amounts add up, over areas and groups and over programs, and what a month of each costs. */
class AmountsTest {

    private static final long SEED = Long.getLong("payung.seed", 20_261_127);
    private static final int MONTHS = 120;
    private static final int MONTHS_WITH_A_LINEAR_PROGRAM = 12;

    private final Random random = new Random(SEED);

    @Test
    void aProgramIsHiddenWithTheWholeThatWouldTellIt() {
        RandomMonth month = new RandomMonth();
        month.add(3, "64.01", "S", "JKK JKM");
        month.add(45, "64.02", "S", "JKK JKM");
        month.add(5, "64.02", "S", "JKK");
        month.add(30, "64.03", "S", "JKK JKM");
        month.add(25, "64.03", "S", "JKK");

        MonthSheet sheet = MonthSheet.of(month.cells);

        assertThat(determined(sheet)).isEmpty();
    }

    @Test
    void nobodyWhoAddsAndSubtractsFindsAHiddenAmount() {
        System.out.println("seed " + SEED);
        int hidden = 0;
        for (int i = 0; i < MONTHS; i++) {
            MonthSheet sheet = MonthSheet.of(anyMonth(i).cells);
            hidden += sheet.masked().size();

            assertThat(determined(sheet)).as("seed %d, month %d", SEED, i).isEmpty();
        }
        assertThat(hidden).isPositive();
    }

    @Test
    void nobodyWithALinearProgramNarrowsASmallNumberOfPersons() {
        System.out.println("seed " + SEED);
        int small = 0;
        for (int i = 0; i < MONTHS_WITH_A_LINEAR_PROGRAM; i++) {
            MonthSheet sheet = MonthSheet.of(anyMonth(i).cells);
            for (String program : List.of("", "JKK", "JKM")) {
                Map<Cell, Long> persons = new HashMap<>();
                cells(sheet)
                        .filter(cell -> cell.program().equals(program))
                        .forEach(cell -> persons.put(cell, sheet.get(cell).covered()));
                Bounds<Cell> bounds = new Bounds<>(persons, sums(sheet, program), hidden(sheet, program), false);
                for (Cell cell : persons.keySet()) {
                    if (persons.get(cell) < 5) {
                        small++;
                        assertThat(sheet.masked())
                                .as("seed %d, month %d", SEED, i)
                                .contains(cell);
                        assertThat(bounds.width(cell))
                                .as("seed %d, month %d, %s", SEED, i, cell)
                                .isGreaterThanOrEqualTo(5);
                    }
                }
            }
        }
        assertThat(small).isPositive();
    }

    /** A sponsor with a single program and three people somewhere is no reason to hide the month. */
    @Test
    void aFewWithOneProgramDoNotHideEverybodyElse() {
        RandomMonth month = new RandomMonth();
        for (int regency = 1; regency < 10; regency++) {
            month.add(500, "64.0" + regency, "S-1", "JKK JKM");
            month.add(300, "64.0" + regency, "S-2", "JKK JKM");
        }
        month.add(3, "64.01", "S-3", "JKK");
        month.add(200, "64.02", "S-3", "JKK");

        MonthSheet sheet = MonthSheet.of(month.cells);

        assertThat(determined(sheet)).isEmpty();
        assertThat(sheet.masked().size()).isLessThan(month.cells.size() / 5);
    }

    /** Where everybody has both programs, as nearly all have. */
    @Test
    void whereNobodyHasOneProgramOnlyTheProgramsAreHiddenLikeTheWhole() {
        for (int i = 0; i < 20; i++) {
            MonthSheet sheet = MonthSheet.of(RandomMonth.of(random, 400, 0, false).cells);

            cells(sheet).filter(cell -> !cell.program().isEmpty()).forEach(cell -> assertThat(
                            sheet.masked().contains(cell))
                    .as("seed %d", SEED)
                    .isEqualTo(sheet.masked().contains(without(cell, Dimension.PROGRAM))));
        }
    }

    private RandomMonth anyMonth(int number) {
        int alone = List.of(0, 5, 25, 50, 80).get(number % 5);
        return RandomMonth.of(random, 60 + random.nextInt(900), alone, number % 2 == 0);
    }

    /** Hidden amounts that follow from those shown. */
    private static Set<Cell> determined(MonthSheet sheet) {
        List<Sum<Cell>> sums = new ArrayList<>();
        Map<Cell, List<Cell>> programs = new TreeMap<>();
        for (String program : List.of("", "JKK", "JKM")) {
            sums.addAll(sums(sheet, program));
            cells(sheet)
                    .filter(cell -> cell.program().equals(program) && !program.isEmpty())
                    .forEach(
                            cell -> programs.computeIfAbsent(without(cell, Dimension.PROGRAM), any -> new ArrayList<>())
                                    .add(cell));
        }
        programs.forEach((whole, parts) -> sums.add(new Sum<>(whole, parts)));
        return Elimination.determined(sums, sheet.masked());
    }

    private static Set<Cell> hidden(MonthSheet sheet, String program) {
        Set<Cell> hidden = new HashSet<>(sheet.masked());
        hidden.removeIf(cell -> !cell.program().equals(program));
        return hidden;
    }

    private static Stream<Cell> cells(MonthSheet sheet) {
        return sheet.figures().values().stream().flatMap(table -> table.keySet().stream());
    }

    /** Of all programs or one: provinces of regencies, and every table of those that split it further. */
    private static List<Sum<Cell>> sums(MonthSheet sheet, String program) {
        Map<String, List<Cell>> parts = new TreeMap<>();
        Map<String, Cell> wholes = new HashMap<>();
        cells(sheet).filter(cell -> cell.program().equals(program)).forEach(cell -> {
            for (Dimension dimension : Dimension.values()) {
                if (cell.get(dimension).isEmpty() || dimension == Dimension.PROGRAM) {
                    continue;
                }
                boolean regency = dimension == Dimension.REGION && cell.region().length() > 2;
                Cell whole = regency ? cell.in(cell.region().substring(0, 2)) : without(cell, dimension);
                if (sheet.has(whole)) {
                    wholes.put(dimension + " of " + whole, whole);
                    parts.computeIfAbsent(dimension + " of " + whole, any -> new ArrayList<>())
                            .add(cell);
                }
            }
        });
        List<Sum<Cell>> sums = new ArrayList<>();
        parts.forEach((name, cells) -> sums.add(new Sum<>(wholes.get(name), cells)));
        return sums;
    }

    private static Cell without(Cell cell, Dimension dimension) {
        int id = cell.combination() & ~(1 << dimension.ordinal());
        return new Cell(
                id,
                dimension == Dimension.REGION ? "" : cell.region(),
                dimension == Dimension.OCCUPATION ? "" : cell.occupation(),
                dimension == Dimension.SPONSOR ? "" : cell.sponsor(),
                dimension == Dimension.PROGRAM ? "" : cell.program(),
                dimension == Dimension.SEX ? "" : cell.sex(),
                dimension == Dimension.AGE_GROUP ? "" : cell.ageGroup());
    }
}

package id.payung.reporting.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.reporting.sdmx.PublishedObservation;
import id.payung.reporting.sheet.MonthSheet;
import id.payung.reporting.tally.Cell;
import id.payung.reporting.tally.Combination;
import id.payung.reporting.tally.Counts;
import id.payung.reporting.tally.Dimension;
import java.lang.ref.WeakReference;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatheredSeriesTest {

    private static final long SEED = Long.getLong("payung.seed", 20_261_128);
    private static final YearMonth FIRST = YearMonth.of(2020, 1);
    private static final int MONTHS = 24;
    private static final int SPONSORS = 40;
    private static final int TABLE =
            Combination.of(Set.of(Dimension.SPONSOR)).orElseThrow().id();

    private final Map<YearMonth, Map<Cell, Counts>> counted = counted(new Random(SEED));
    private final List<WeakReference<MonthSheet>> made = new ArrayList<>();
    private int passes;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 1_000_000})
    void tellsEverySeriesOnceAndInItsOrderHoweverFewAreHeld(int most) {
        List<PublishedObservation> told = new ArrayList<>();
        new GatheredSeries(this::months, GatheredSeriesTest::told, most).forEachRemaining(told::add);

        List<PublishedObservation> all = this.months()
                .flatMap(month -> told(month.getKey(), month.getValue(), any -> true))
                .sorted(Comparator.comparing(PublishedObservation::cell).thenComparing(PublishedObservation::month))
                .toList();
        assertThat(told).as("seed " + SEED).isEqualTo(all);
    }

    /** Whatever is told between two looks at the months was held. */
    @Test
    void holdsNoMoreObservationsThanItMay() {
        int most = 2 * MONTHS;
        GatheredSeries series = new GatheredSeries(this::months, GatheredSeriesTest::told, most);
        Map<Integer, Integer> toldOfPass = new HashMap<>();

        series.forEachRemaining(any -> toldOfPass.merge(passes, 1, Integer::sum));

        assertThat(toldOfPass).hasSizeGreaterThan(SPONSORS / 4);
        assertThat(toldOfPass.values()).allMatch(told -> told <= most);
    }

    @Test
    void holdsTheSheetOfOneMonth() {
        GatheredSeries series = new GatheredSeries(this::months, this::toldWhileOthersAreGone, MONTHS);

        assertThat(series.hasNext()).isTrue();
        assertThat(made).hasSize(MONTHS);
    }

    private Stream<PublishedObservation> toldWhileOthersAreGone(
            YearMonth month, MonthSheet sheet, Predicate<Cell> also) {
        for (int look = 0; look < 50 && alive() > 1; look++) {
            System.gc();
        }
        assertThat(alive()).as("sheets held in " + month).isEqualTo(1);
        return told(month, sheet, also);
    }

    private long alive() {
        return made.stream().filter(sheet -> sheet.get() != null).count();
    }

    private static Stream<PublishedObservation> told(YearMonth month, MonthSheet sheet, Predicate<Cell> also) {
        return sheet.table(TABLE).stream()
                .filter(entry -> also.test(entry.getKey()))
                .map(entry -> new PublishedObservation(
                        entry.getKey(),
                        month,
                        OptionalLong.of(entry.getValue().covered()),
                        Optional.empty(),
                        Optional.empty()));
    }

    private Stream<Map.Entry<YearMonth, MonthSheet>> months() {
        passes++;
        return IntStream.range(0, MONTHS).mapToObj(FIRST::plusMonths).map(month -> Map.entry(month, sheet(month)));
    }

    private MonthSheet sheet(YearMonth month) {
        MonthSheet sheet = new MonthSheet(Map.of(TABLE, counted.get(month)), Set.of(), Set.of());
        made.add(new WeakReference<>(sheet));
        return sheet;
    }

    /** Each sponsor in some of the months. */
    private static Map<YearMonth, Map<Cell, Counts>> counted(Random random) {
        Map<YearMonth, Map<Cell, Counts>> months = new HashMap<>();
        for (int month = 0; month < MONTHS; month++) {
            Map<Cell, Counts> cells = new HashMap<>();
            for (int sponsor = 0; sponsor < SPONSORS; sponsor++) {
                if (random.nextInt(3) > 0) {
                    Cell cell = new Cell(TABLE, "", "", "S-" + sponsor, "", "", "");
                    cells.put(cell, new Counts(random.nextInt(900), 0, 0, 0));
                }
            }
            months.put(FIRST.plusMonths(month), cells);
        }
        return months;
    }
}

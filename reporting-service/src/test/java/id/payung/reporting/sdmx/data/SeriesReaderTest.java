package id.payung.reporting.sdmx.data;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.reporting.sdmx.PublishedObservation;
import id.payung.reporting.tally.Cell;
import id.payung.reporting.tally.Combination;
import id.payung.reporting.tally.Dimension;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesReaderTest {

    private static final int ALL = 999;

    @ParameterizedTest
    @CsvSource({
        "-1, -1, 0, 999, F1 F2 F3 M1 M2 M3",
        "1, -1, 0, 999, F1 M1",
        "-1, 2, 0, 999, F2 F3 M2 M3",
        "1, 1, 0, 999, F1 F3 M1 M3",
        "2, 2, 0, 999, F1 F2 F3 M1 M2 M3",
        "-1, -1, 2, 2, F3 M1",
        "-1, -1, 3, 1, M1",
        "-1, -1, 6, 999, ''",
        "-1, 1, 1, 999, M3",
    })
    void cutsSeriesToTheWindow(int first, int last, int offset, int limit, String told) {
        SeriesReader reader = new SeriesReader(observations(), new Window(first, last, offset, limit), false);

        assertThat(String.join(" ", told(reader))).isEqualTo(told);
    }

    @Test
    void countsSeriesWhereObservationsAreNotTold() {
        SeriesReader reader = new SeriesReader(observations(), new Window(-1, -1, 1, 1), true);

        assertThat(told(reader)).containsExactly("M1", "M2", "M3");
    }

    @Test
    void readsNoFurtherThanTheLimit() {
        List<String> read = new ArrayList<>();
        var endless = Stream.iterate(1, i -> i + 1)
                .map(i -> observation("S" + i, 1))
                .peek(one -> read.add(one.cell().sponsor()));

        told(new SeriesReader(endless.iterator(), new Window(-1, -1, 0, 3), false));

        assertThat(read).hasSizeLessThan(10);
    }

    @Test
    void nothingBecomesNoSeries() {
        assertThat(new SeriesReader(List.<PublishedObservation>of().iterator(), new Window(-1, -1, 0, ALL), false)
                        .hasNext())
                .isFalse();
    }

    private static List<String> told(SeriesReader reader) {
        List<String> told = new ArrayList<>();
        reader.forEachRemaining(series -> series.observations()
                .forEach(one -> told.add(one.cell().sponsor() + one.month().getMonthValue())));
        return told;
    }

    private static Iterator<PublishedObservation> observations() {
        return Stream.of("F", "M")
                .flatMap(sponsor -> IntStream.rangeClosed(1, 3).mapToObj(month -> observation(sponsor, month)))
                .iterator();
    }

    private static PublishedObservation observation(String sponsor, int month) {
        int table = Combination.of(Set.of(Dimension.SPONSOR)).orElseThrow().id();
        Cell cell = new Cell(table, "", "", sponsor, "", "", "");
        return new PublishedObservation(
                cell, YearMonth.of(2023, month), OptionalLong.of(month), Optional.empty(), Optional.empty());
    }
}

package id.payung.reporting.sdmx;

import id.payung.reporting.coverage.Percent;
import id.payung.reporting.figure.Figure;
import id.payung.reporting.figure.FigureCode;
import id.payung.reporting.tally.Cell;
import id.payung.reporting.tally.Combination;
import id.payung.reporting.tally.Dimension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A few published figures of the second half of 2023, for tests. */
@Alternative
@ApplicationScoped
public class SampleSeries implements PublishedSeries {

    static final YearMonth JULY = YearMonth.of(2023, 7);

    /** Whoever asks for this province alone sees an answer break off. */
    private static final String BREAKS_OFF = "11";

    private static final int BEFORE_BREAKING = 5000;
    private static final int MONTHS = 6;
    private static final Instant CHANGED = Instant.parse("2024-01-15T02:00:00.123456Z");

    private final List<PublishedObservation> all = new ArrayList<>();
    private final AtomicInteger open = new AtomicInteger();

    public SampleSeries() {
        grow(cell(Set.of(), "", "", "", ""), 1000, false);
        grow(cell(Set.of(Dimension.REGION), "64", "", "", ""), 900, true);
        grow(cell(Set.of(Dimension.REGION), "64.71", "", "", ""), 300, false);
        grow(cell(Set.of(Dimension.REGION), "64.72", "", "", ""), 600, true);
        grow(cell(Set.of(Dimension.SPONSOR), "", "KALTIM_1", "", ""), 450, false);
        grow(cell(Set.of(Dimension.SEX), "", "", "F", ""), 400, false);
        grow(cell(Set.of(Dimension.SEX), "", "", "M", ""), 600, false);
        grow(cell(Set.of(Dimension.AGE_GROUP), "", "", "", "65+"), 120, false);
        hide(cell(Set.of(Dimension.REGION, Dimension.SEX), "64.71", "", "F", ""));
    }

    @Override
    public SdmxState state() {
        return new SdmxState("7", CHANGED);
    }

    @Override
    public List<PublishedSponsor> sponsors() {
        return List.of(new PublishedSponsor("KALTIM_1", "Pemerintah Provinsi Kalimantan Timur"));
    }

    @Override
    public Stream<PublishedObservation> observations(SeriesQuery query) {
        open.incrementAndGet();
        Stream<PublishedObservation> read = Set.of(BREAKS_OFF)
                        .equals(query.codes().get(Dimension.REGION))
                ? broken()
                : all.stream()
                        .filter(seen -> query.wants(seen.cell())
                                && query.within(seen.month(), seen.month()).isPresent());
        return read.onClose(open::decrementAndGet);
    }

    /** Streams that nobody closed yet. */
    int open() {
        return open.get();
    }

    /** More than an answer begins with, and then the end of the world. */
    private static Stream<PublishedObservation> broken() {
        return Stream.iterate(0, i -> i + 1).map(i -> {
            if (i == BEFORE_BREAKING) {
                throw new IllegalStateException("The test breaks off here");
            }
            Cell cell = cell(Set.of(Dimension.REGION, Dimension.SPONSOR), BREAKS_OFF, "S" + i, "", "");
            return new PublishedObservation(cell, JULY, OptionalLong.of(i), Optional.empty(), Optional.empty());
        });
    }

    private static Cell cell(Set<Dimension> dimensions, String region, String sponsor, String sex, String ageGroup) {
        return new Cell(Combination.of(dimensions).orElseThrow().id(), region, "", sponsor, "", sex, ageGroup);
    }

    private void grow(Cell cell, long persons, boolean measured) {
        for (int i = 0; i < MONTHS; i++) {
            long covered = persons + i;
            Optional<Figure> figure = measured ? Optional.of(figure(cell, i)) : Optional.empty();
            all.add(new PublishedObservation(
                    cell,
                    JULY.plusMonths(i),
                    OptionalLong.of(covered),
                    figure,
                    figure.map(one -> Percent.of(covered, one.value()))));
        }
    }

    private void hide(Cell cell) {
        for (int i = 0; i < MONTHS; i++) {
            all.add(new PublishedObservation(
                    cell, JULY.plusMonths(i), OptionalLong.empty(), Optional.empty(), Optional.empty()));
        }
    }

    private static Figure figure(Cell cell, int i) {
        return new Figure(
                FigureCode.VULNERABLE_WORKERS,
                cell.region(),
                JULY.plusMonths(i),
                1600,
                "Governor's estimate, <2023> & later",
                LocalDate.of(2023, 7, 1),
                OffsetDateTime.parse("2023-08-01T00:00:00+08:00"),
                1);
    }
}

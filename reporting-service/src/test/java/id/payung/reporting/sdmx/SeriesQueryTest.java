package id.payung.reporting.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.reporting.query.Months;
import id.payung.reporting.tally.Cell;
import id.payung.reporting.tally.Combination;
import id.payung.reporting.tally.Dimension;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeriesQueryTest {

    private static final Combination TOTAL = table();
    private static final Combination BY_SEX = table(Dimension.SEX);
    private static final Combination BY_REGION_AND_SEX = table(Dimension.REGION, Dimension.SEX);

    @Test
    void wantsEverythingWhereNothingIsSaid() {
        SeriesQuery query = query(Map.of());

        assertThat(Combination.PUBLISHED).allMatch(query::wants);
    }

    @Test
    void wantsNoTableThatSplitsWhatShallBeTotal() {
        SeriesQuery query = query(Map.of(Dimension.REGION, Set.of(""), Dimension.SEX, Set.of("F", "M")));

        assertThat(query.wants(BY_SEX)).isTrue();
        assertThat(query.wants(TOTAL)).isFalse();
        assertThat(query.wants(BY_REGION_AND_SEX)).isFalse();
    }

    @Test
    void wantsTheTotalBesideCodes() {
        SeriesQuery query = query(Map.of(Dimension.SEX, Set.of("", "F")));

        assertThat(query.wants(TOTAL)).isTrue();
        assertThat(query.wants(BY_SEX)).isTrue();
        assertThat(query.wants(new Cell(BY_SEX.id(), "", "", "", "", "F", ""))).isTrue();
        assertThat(query.wants(new Cell(BY_SEX.id(), "", "", "", "", "M", ""))).isFalse();
    }

    @Test
    void readsNoMonthThatIsNotWanted() {
        YearMonth july = YearMonth.of(2023, 7);
        YearMonth august = YearMonth.of(2023, 8);
        SeriesQuery query = new SeriesQuery(Map.of(), Optional.of(july), Optional.of(august));

        assertThat(query.within(YearMonth.of(2020, 1), YearMonth.of(2026, 11))).contains(new Months(july, august));
        assertThat(query.within(august, YearMonth.of(2026, 11))).contains(new Months(august, august));
        assertThat(query.within(YearMonth.of(2020, 1), july)).contains(new Months(july, july));
        assertThat(query.within(YearMonth.of(2023, 9), YearMonth.of(2026, 11))).isEmpty();
        assertThat(query(Map.of()).within(july, august)).contains(new Months(july, august));
    }

    private static SeriesQuery query(Map<Dimension, Set<String>> codes) {
        return new SeriesQuery(codes, Optional.empty(), Optional.empty());
    }

    private static Combination table(Dimension... dimensions) {
        return Combination.of(Set.of(dimensions)).orElseThrow();
    }
}

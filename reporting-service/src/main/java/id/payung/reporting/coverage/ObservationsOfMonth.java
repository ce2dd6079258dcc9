package id.payung.reporting.coverage;

import id.payung.reporting.figure.Figure;
import id.payung.reporting.sdmx.PublishedObservation;
import id.payung.reporting.sdmx.SeriesQuery;
import id.payung.reporting.sheet.MonthSheet;
import id.payung.reporting.tally.Cell;
import id.payung.reporting.tally.Combination;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the series of a query tell of one month. */
final class ObservationsOfMonth {

    private final SeriesQuery query;
    private final Zeros zeros;
    private final Denominators denominators;

    ObservationsOfMonth(SeriesQuery query, Zeros zeros, Denominators denominators) {
        this.query = query;
        this.zeros = zeros;
        this.denominators = denominators;
    }

    /** @param also what cells must be beside wanted by the query */
    Stream<PublishedObservation> told(YearMonth month, MonthSheet sheet, Predicate<Cell> also) {
        return Combination.PUBLISHED.stream().filter(query::wants).flatMap(table -> cells(table, sheet)
                .filter(query::wants)
                .filter(also)
                .map(cell -> observation(table, cell, month, sheet)));
    }

    private Stream<Cell> cells(Combination table, MonthSheet sheet) {
        return Stream.concat(
                sheet.table(table.id()).stream().map(Map.Entry::getKey),
                zeros.cells(table, sheet).filter(cell -> !sheet.has(cell)));
    }

    private PublishedObservation observation(Combination table, Cell cell, YearMonth month, MonthSheet sheet) {
        Optional<Figure> denominator =
                denominators.areSplitLike(table) ? denominators.of(cell, sheet, month) : Optional.empty();
        boolean hidden = sheet.masked().contains(cell);
        long covered = sheet.get(cell).covered();
        return new PublishedObservation(
                cell,
                month,
                hidden ? OptionalLong.empty() : OptionalLong.of(covered),
                denominator,
                hidden ? Optional.empty() : denominator.map(figure -> Percent.of(covered, figure.value())));
    }
}

package id.payung.reporting.sdmx;

import id.payung.reporting.figure.Figure;
import id.payung.reporting.tally.Cell;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One figure of a published series.
 *
 * @param cell the series; dimensions that its combination does not have are empty and count everybody
 * @param persons covered on the last day of the month; empty where suppressed
 * @param denominator what it is measured by, if anything
 * @param percent with two decimals; empty where there is nothing to measure or to show
 */
public record PublishedObservation(
        Cell cell, YearMonth month, OptionalLong persons, Optional<Figure> denominator, Optional<BigDecimal> percent) {}

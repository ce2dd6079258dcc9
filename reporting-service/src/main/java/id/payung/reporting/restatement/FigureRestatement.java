package id.payung.reporting.restatement;

import id.payung.reporting.figure.FigureCode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;

/**
 * A figure from outside that took the place of another when its month was over, and with it percentages of that month
 * and of those after it.
 *
 * @param month from which on it counts
 * @param recordedAt since when the new figure is answered; {@code asOf} before it gives the old one
 * @param was persons, before: the version before, or the figure of an earlier month that counted until then
 * @param is persons, after
 */
public record FigureRestatement(
        FigureCode code,
        String region,
        YearMonth month,
        OffsetDateTime recordedAt,
        long was,
        String sourceWas,
        LocalDate asOfWas,
        long is,
        String source,
        LocalDate asOf) {}

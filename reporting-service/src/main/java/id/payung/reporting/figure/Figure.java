package id.payung.reporting.figure;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;

/**
 * A figure from outside.
 *
 * @param region code of a province, regency or city
 * @param value persons
 * @param source who says so and where
 * @param asOf the day that the source means
 * @param version 1 at first, one more with each correction
 */
public record Figure(
        FigureCode code,
        String region,
        YearMonth month,
        long value,
        String source,
        LocalDate asOf,
        OffsetDateTime recordedAt,
        int version) {}

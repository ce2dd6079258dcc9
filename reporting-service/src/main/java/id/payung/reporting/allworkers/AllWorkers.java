package id.payung.reporting.allworkers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;

/**
 * How many of all workers of an area have cover, by whomever.
 *
 * @param parts segment by segment, so that everybody sees why two published percentages differ
 * @param numerator sum of the parts that are included; null where one of them is not shown
 * @param missing SUPPRESSED, NO_DENOMINATOR or NO_MEMBERS where there is no percentage
 */
public record AllWorkers(
        String region,
        String regionName,
        YearMonth month,
        OffsetDateTime asOf,
        List<Part> parts,
        Long numerator,
        String denominatorCode,
        Long denominator,
        String denominatorSource,
        LocalDate denominatorAsOf,
        BigDecimal percent,
        Boolean above100,
        String missing) {}

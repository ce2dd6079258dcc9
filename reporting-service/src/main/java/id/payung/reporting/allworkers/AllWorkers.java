package id.payung.reporting.allworkers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/**
 * How many of the workers of an area have cover, by whomever.
 *
 * @param segments those who are among the workers that the denominator counts, and so are added up
 * @param parts segment by segment, so that everybody sees why two published percentages differ
 * @param missingSegments segments that nobody counted; where there are any, numerator and percent are the least there
 *     can be
 * @param numerator sum of the parts that are included; null where one of them is not shown, or there is none
 * @param missing SUPPRESSED, NO_DENOMINATOR or, where no other system said anything, SEGMENTS_MISSING: why there is no
 *     percentage
 */
public record AllWorkers(
        String region,
        String regionName,
        YearMonth month,
        OffsetDateTime asOf,
        Set<Segment> segments,
        List<Part> parts,
        List<Segment> missingSegments,
        boolean complete,
        Long numerator,
        String denominatorCode,
        Long denominator,
        String denominatorSource,
        LocalDate denominatorAsOf,
        BigDecimal percent,
        Boolean above100,
        String missing) {}

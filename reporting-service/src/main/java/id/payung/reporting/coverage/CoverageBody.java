package id.payung.reporting.coverage;

import id.payung.reporting.export.Freshness;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;

/** Coverage as it was known at {@code asOf}. */
public record CoverageBody(
        OffsetDateTime asOf,
        Freshness freshness,
        List<String> groupBy,
        YearMonth from,
        YearMonth to,
        String denominator,
        List<CoverageRow> rows) {}

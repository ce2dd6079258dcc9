package id.payung.reporting.contribution;

import id.payung.reporting.export.Freshness;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;

/** Contributions as they were known at {@code asOf}. Without the group month: of the last one. */
public record ContributionBody(
        OffsetDateTime asOf,
        Freshness freshness,
        List<String> groupBy,
        YearMonth from,
        YearMonth to,
        List<ContributionRow> rows) {}

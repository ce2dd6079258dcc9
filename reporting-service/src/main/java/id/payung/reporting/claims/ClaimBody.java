package id.payung.reporting.claims;

import id.payung.reporting.export.Freshness;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;

/** Figures of the claims reported in the months, as they were known at {@code asOf}. */
public record ClaimBody(
        OffsetDateTime asOf,
        Freshness freshness,
        List<String> groupBy,
        YearMonth from,
        YearMonth to,
        List<ClaimRow> rows) {}

package id.payung.reporting.gap;

import id.payung.reporting.export.Freshness;
import id.payung.reporting.reference.Citation;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;

/** Who is missing, area by area, as it was known at {@code asOf}. */
public record GapBody(
        OffsetDateTime asOf,
        Freshness freshness,
        YearMonth month,
        BigDecimal targetPercent,
        String denominator,
        TariffView tariff,
        List<GapRow> rows) {

    /**
     * What one person costs a month, in the lowest band.
     *
     * @param parts program by program, with citation and mark
     */
    public record TariffView(long amount, String unit, Citation citation, String note, List<Tariff.Part> parts) {

        static TariffView of(Tariff tariff, Tariff.Value value) {
            return new TariffView(value.amount(), tariff.unit(), value.citation(), value.note(), value.parts());
        }
    }
}

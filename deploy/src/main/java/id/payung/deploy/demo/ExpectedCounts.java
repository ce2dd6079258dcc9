package id.payung.deploy.demo;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a service without earlier data must count for a roster.
 *
 * @param byOutcome rows by outcome
 * @param byCode rows by code; a row with two codes counts for both
 * @param enrolledByRegion enrolled rows by region of domicile, as {@code 64.72}
 */
public record ExpectedCounts(
        int rows,
        SortedMap<String, Integer> byOutcome,
        SortedMap<String, Integer> byCode,
        SortedMap<String, Integer> enrolledByRegion) {
    private static final long BAND_1_MONTH = 16_800;

    static ExpectedCounts none() {
        return new ExpectedCounts(0, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    /** Adds to the maps of this one and answers the new total. */
    ExpectedCounts plus(DemoRow row) {
        byOutcome.merge(row.expectedOutcome(), 1, Integer::sum);
        row.expectedCodes().forEach(code -> byCode.merge(code, 1, Integer::sum));
        if (row.defect().isEmpty()) {
            enrolledByRegion.merge(row.region(), 1, Integer::sum);
        }
        return new ExpectedCounts(rows + 1, byOutcome, byCode, enrolledByRegion);
    }

    public int enrolled() {
        return byOutcome.getOrDefault("ENROLLED", 0);
    }

    /** The bill in rupiah: everybody is in the lowest band of July 2023, JKK and JKM. */
    public long amount(int months) {
        return enrolled() * BAND_1_MONTH * months;
    }
}

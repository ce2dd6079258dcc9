package id.payung.reporting.claims;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What claims can be split by, beside the month of their report. */
enum ClaimDimension {
    REGION,
    KIND,
    PROGRAM;

    /** What is published together, the total first. */
    static final List<Set<ClaimDimension>> PUBLISHED = List.of(
            EnumSet.noneOf(ClaimDimension.class),
            EnumSet.of(REGION),
            EnumSet.of(KIND),
            EnumSet.of(PROGRAM),
            EnumSet.of(REGION, KIND),
            EnumSet.of(REGION, PROGRAM),
            EnumSet.of(KIND, PROGRAM));

    /** Its name in queries and answers. */
    String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

package id.payung.reporting.claims;

import java.util.Comparator;
import java.util.Set;

/** A place in a table of claims; what the table is not split by is "*". */
record ClaimCell(String region, String kind, String program) implements Comparable<ClaimCell> {

    private static final Comparator<ClaimCell> ORDER = Comparator.comparing(ClaimCell::region)
            .thenComparing(ClaimCell::kind)
            .thenComparing(ClaimCell::program);

    static final String ALL = "*";

    static ClaimCell of(ClaimFact claim, String region, Set<ClaimDimension> split) {
        return new ClaimCell(
                split.contains(ClaimDimension.REGION) ? region : ALL,
                split.contains(ClaimDimension.KIND) ? claim.kind() : ALL,
                split.contains(ClaimDimension.PROGRAM) ? claim.program() : ALL);
    }

    /** Whether this is a cell of the table split by exactly these. */
    boolean isOf(Set<ClaimDimension> split) {
        return !region.equals(ALL) == split.contains(ClaimDimension.REGION)
                && !kind.equals(ALL) == split.contains(ClaimDimension.KIND)
                && !program.equals(ALL) == split.contains(ClaimDimension.PROGRAM);
    }

    @Override
    public int compareTo(ClaimCell other) {
        return ORDER.compare(this, other);
    }
}

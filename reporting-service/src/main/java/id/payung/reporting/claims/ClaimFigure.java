package id.payung.reporting.claims;

import java.util.Comparator;

/** One number of one cell. */
record ClaimFigure(ClaimCell cell, ClaimMeasure measure) implements Comparable<ClaimFigure> {

    private static final Comparator<ClaimFigure> ORDER =
            Comparator.comparing(ClaimFigure::cell).thenComparing(ClaimFigure::measure);

    @Override
    public int compareTo(ClaimFigure other) {
        return ORDER.compare(this, other);
    }
}

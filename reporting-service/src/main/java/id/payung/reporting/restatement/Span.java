package id.payung.reporting.restatement;

import java.util.ArrayList;
import java.util.List;

/** Publications that are read together. */
record Span(long first, long last) {

    /** A publication and how many rows it has. */
    record Counted(long publication, long rows) {}

    /** So many publications, the latest of which is this one; {@code last} is 0 where there is none. */
    static Span upTo(long last, long publications) {
        return new Span(Math.max(1, last - publications + 1), last);
    }

    /** Twice as many before these, but no more than {@code most}. */
    Span further(long most) {
        return upTo(first - 1, Math.min(most, 2 * (last - first + 1)));
    }

    /** As many publications together as have so many rows; one alone may have more. The order is that of the counts. */
    static List<Span> of(List<Counted> latestFirst, int mostRows) {
        List<Span> spans = new ArrayList<>();
        long rows = 0;
        for (Counted next : latestFirst) {
            rows += next.rows();
            boolean fits = !spans.isEmpty() && rows <= mostRows;
            long last = fits ? spans.remove(spans.size() - 1).last() : next.publication();
            rows = fits ? rows : next.rows();
            spans.add(new Span(next.publication(), last));
        }
        return spans;
    }
}

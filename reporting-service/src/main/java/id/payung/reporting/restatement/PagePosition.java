package id.payung.reporting.restatement;

import java.util.Optional;

/**
 * Where a page begins in the two lists that it goes on with: restatements of persons and of figures from outside.
 *
 * @param before only publications below it
 * @param figures behind which figure to go on; empty from the first one
 * @param figuresDone whether all figures were told
 */
record PagePosition(long before, Optional<FigurePosition> figures, boolean figuresDone) {

    static final PagePosition FIRST = new PagePosition(Long.MAX_VALUE, Optional.empty(), false);

    private static final String SEPARATOR = " ";
    private static final String DONE = "done";
    /** Publications count from 1. */
    private static final long NONE_BEFORE = 1;

    /** Reads what {@link #text} wrote; what earlier versions wrote had told all figures on the first page. */
    static PagePosition of(String text) {
        String[] parts = text.split(SEPARATOR, 2);
        long before = Long.parseLong(parts[0]);
        return parts.length == 1 || parts[1].equals(DONE)
                ? new PagePosition(before, Optional.empty(), true)
                : new PagePosition(
                        before,
                        Optional.of(parts[1]).filter(at -> !at.isEmpty()).map(FigurePosition::of),
                        false);
    }

    String text() {
        return before
                + SEPARATOR
                + (figuresDone ? DONE : figures.map(FigurePosition::text).orElse(""));
    }

    /** The page behind this one; none where both lists are at their end. */
    static Optional<PagePosition> behind(Optional<Long> before, Optional<FigurePosition> figures) {
        return before.isEmpty() && figures.isEmpty()
                ? Optional.empty()
                : Optional.of(new PagePosition(before.orElse(NONE_BEFORE), figures, figures.isEmpty()));
    }
}

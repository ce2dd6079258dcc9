package id.payung.platform.outbox;

import java.util.Comparator;

/**
 * A place in the feed: everything up to and including this line of this position was read.
 *
 * @param position of the change, from 1; 0 before the first
 * @param line of the event within its change
 */
public record FeedPosition(long position, int line) implements Comparable<FeedPosition> {

    public static final FeedPosition START = new FeedPosition(0, Integer.MAX_VALUE);

    private static final Comparator<FeedPosition> ORDER =
            Comparator.comparingLong(FeedPosition::position).thenComparingInt(FeedPosition::line);

    /** Reads {@code position.line}, with or without leading zeros; a NumberFormatException is all that can go wrong. */
    public static FeedPosition parse(String text) {
        int dot = text.indexOf('.');
        return new FeedPosition(
                Long.parseLong(text.substring(0, Math.max(0, dot))), Integer.parseInt(text.substring(dot + 1)));
    }

    @Override
    public int compareTo(FeedPosition other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return position + "." + line;
    }
}

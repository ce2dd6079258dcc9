package id.payung.platform.outbox;

/**
 * A place in the feed: everything up to and including this line of this position was read.
 *
 * @param position of the change, from 1; 0 before the first
 * @param line of the event within its change
 */
record FeedPosition(long position, int line) {

    static final FeedPosition START = new FeedPosition(0, Integer.MAX_VALUE);

    static FeedPosition parse(String text) {
        int dot = text.indexOf('.');
        return new FeedPosition(Long.parseLong(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }

    @Override
    public String toString() {
        return position + "." + line;
    }
}

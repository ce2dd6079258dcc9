package id.payung.platform.subscription;

import id.payung.platform.outbox.FeedPosition;
import id.payung.platform.web.Cursors;

/**
 * A place in the topic of a feed, kept where a cursor of the feed would be: {@code topic/<offset>/<position>.<line>}.
 *
 * @param offset of the record to go on with
 * @param last the last event that was taken; Debezium sends again what it is not sure of, and that is passed over
 */
record TopicPlace(long offset, FeedPosition last) {

    private static final String MARK = "topic/";

    /** Whether a cursor was given by a topic; the feed's own are Base64 without slashes of that kind. */
    static boolean is(String cursor) {
        return cursor.startsWith(MARK);
    }

    /** Where to go on from a cursor. One of the feed leads to the start of the topic, whose old events are passed over. */
    static TopicPlace of(String cursor) {
        if (cursor.isEmpty()) {
            return new TopicPlace(0, FeedPosition.START);
        }
        if (!is(cursor)) {
            return new TopicPlace(0, FeedPosition.parse(Cursors.trusted(cursor)));
        }
        String[] parts = cursor.substring(MARK.length()).split("/", 2);
        return new TopicPlace(Long.parseLong(parts[0]), FeedPosition.parse(parts[1]));
    }

    @Override
    public String toString() {
        return MARK + offset + "/" + last;
    }
}

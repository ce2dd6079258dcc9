package id.payung.platform.subscription;

import java.time.Instant;
import java.util.List;

/**
 * What was read of a feed in one go.
 *
 * @param from the cursor behind which it was read, empty at the start of the feed
 * @param to the cursor behind its last event
 * @param count events read, of whatever type: reading as many behind {@code from} gives the same events for ever
 * @param events those among them that the handler asked for
 */
public record FeedBatch(String from, String to, int count, Instant readAt, List<IncomingEvent> events) {}

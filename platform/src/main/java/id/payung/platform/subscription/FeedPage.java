package id.payung.platform.subscription;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.platform.calls.ServiceCalls;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A page of a feed.
 *
 * @param next the cursor behind its last event
 */
record FeedPage(List<IncomingEvent> events, String next) {

    private static final Pattern CURSOR = Pattern.compile("[?&]after=([^&>]+)[^>]*>\\s*;\\s*rel=\"?next");
    private static final int OK = 200;

    /** Reads an answer of the feed; whatever is not a page is a failure, said without its body. */
    static FeedPage of(ServiceCalls.Answer answer, ObjectMapper json) {
        if (answer.status() != OK) {
            throw new FeedFailure("it answered " + answer.status());
        }
        Matcher next = CURSOR.matcher(answer.link().orElse(""));
        if (!next.find()) {
            throw new FeedFailure("it gave no link to the next page");
        }
        return new FeedPage(events(answer.body(), json), next.group(1));
    }

    /** This page and the one behind it as one. */
    FeedPage and(FeedPage more) {
        return new FeedPage(Stream.concat(events.stream(), more.events.stream()).toList(), more.next);
    }

    private static List<IncomingEvent> events(String body, ObjectMapper json) {
        try {
            JsonNode batch = json.readTree(body);
            if (!batch.isArray()) {
                throw new FeedFailure("its page is no batch");
            }
            return StreamSupport.stream(batch.spliterator(), false)
                    .map(IncomingEvent::of)
                    .toList();
        } catch (JsonProcessingException unreadable) {
            // its message would quote the page
            throw new FeedFailure("its page is no JSON");
        }
    }
}

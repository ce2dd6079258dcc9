package id.payung.platform.subscription;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.platform.calls.ServiceCalls;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
        String next = next(answer);
        return new FeedPage(events(answer.body(), json), next);
    }

    /** The cursor behind an answer, known before its events are read. */
    static String next(ServiceCalls.Answer answer) {
        if (answer.status() != OK) {
            throw new FeedFailure("it answered " + answer.status());
        }
        Matcher next = CURSOR.matcher(answer.link().orElse(""));
        if (!next.find()) {
            throw new FeedFailure("it gave no link to the next page");
        }
        return next.group(1);
    }

    /** Pages that follow each other as one; at least one. */
    static FeedPage joined(List<FeedPage> pages) {
        return new FeedPage(
                pages.stream().flatMap(page -> page.events.stream()).toList(), pages.get(pages.size() - 1).next);
    }

    private static List<IncomingEvent> events(String body, ObjectMapper json) {
        try (JsonParser parser = json.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new FeedFailure("its page is no batch");
            }
            List<IncomingEvent> events = new ArrayList<>();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                events.add(IncomingEvent.read(parser, body));
            }
            if (parser.currentToken() != JsonToken.END_ARRAY) {
                throw new FeedFailure("its page holds what is no event");
            }
            return events;
        } catch (IOException unreadable) {
            // its message would quote the page
            throw new FeedFailure("its page is no JSON");
        }
    }
}

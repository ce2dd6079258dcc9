package id.payung.platform.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Reads again what was read before: a feed gives the same events behind a cursor for ever. */
@ApplicationScoped
public class FeedReplay {

    private static final int PAGE = 1000;

    private final FeedWork work;
    private final Topics topics;

    FeedReplay(FeedWork work, Topics topics) {
        this.work = work;
        this.topics = topics;
    }

    /** The events behind a cursor, exactly so many, of all types; fails where the feed has fewer. */
    public List<IncomingEvent> events(String feed, String from, int count) {
        if (TopicPlace.is(from)) {
            return topics.events(feed, from, count);
        }
        List<IncomingEvent> events = new ArrayList<>(count);
        String cursor = from;
        while (events.size() < count) {
            FeedPage page = work.fetch(feed, cursor, Math.min(PAGE, count - events.size()));
            if (page.events().isEmpty()) {
                throw new FeedFailure("it has fewer events than before");
            }
            events.addAll(page.events());
            cursor = page.next();
        }
        return events;
    }
}

package id.payung.platform.subscription;

import java.time.Duration;
import java.util.Optional;

/**
 * Reads the topic of a feed in a group with the other instances. Every failure leaves the group, so that another one may
 * go on, and joins again at the cursor that is kept.
 */
final class TopicSubscription extends Subscription {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final FeedHandler handler;
    private final Topics topics;

    TopicSubscription(FeedHandler handler, FeedWork work, Topics topics) {
        super(handler, work);
        this.handler = handler;
        this.topics = topics;
    }

    @Override
    void read() {
        int most = most();
        try (TopicReader reader = topics.reader(handler.feed(), most)) {
            reader.join(this::cursor);
            boolean goesOn = true;
            while (isRunning() && goesOn) {
                goesOn = next(reader) && most == most();
            }
        }
    }

    /** While a culprit is sought this changes with every reading, and a reader is of one size. */
    private int most() {
        return isSound() ? Math.max(PAGE, handler.most()) : limit();
    }

    private boolean next(TopicReader reader) {
        Optional<TopicReader.Read> read = reader.read(PATIENCE);
        if (read.isEmpty()) {
            standsBy();
            return true;
        }
        boolean ours = worked(read.get().from(), read.get().page(), read.get().end());
        if (ours) {
            reader.tell();
        }
        return ours;
    }
}

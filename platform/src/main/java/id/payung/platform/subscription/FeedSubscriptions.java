package id.payung.platform.subscription;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;

/** Keeps a reader running for every {@link FeedHandler} of the service. */
@ApplicationScoped
public class FeedSubscriptions {

    private static final long LAST_WORK_MILLIS = 5_000;

    private final List<FeedHandler> handlers;
    private final FeedWork work;
    private final Topics topics;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    FeedSubscriptions(@All List<FeedHandler> handlers, FeedWork work, Topics topics) {
        this.handlers = handlers;
        this.work = work;
        this.topics = topics;
    }

    void start(@Observes StartupEvent start) {
        for (FeedHandler handler : handlers) {
            Subscription subscription = topics.areRead()
                    ? new TopicSubscription(handler, work, topics)
                    : new FeedSubscription(handler, work);
            Thread thread = new Thread(subscription, "subscription " + handler.name());
            thread.setDaemon(true);
            thread.start();
            subscriptions.add(subscription);
            threads.add(thread);
        }
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        subscriptions.forEach(Subscription::stop);
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(LAST_WORK_MILLIS);
        }
    }
}

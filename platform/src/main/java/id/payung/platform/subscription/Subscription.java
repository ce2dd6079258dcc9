package id.payung.platform.subscription;

import id.payung.platform.calls.ServiceUnreachable;
import id.payung.platform.database.DatabaseFailure;
import id.payung.platform.problem.SafeTrace;
import java.time.Instant;
import java.util.SplittableRandom;
import org.jboss.logging.Logger;

/** Reads a feed for as long as the service runs, wherever the feed is: what fails is said once and tried again. */
abstract class Subscription implements Runnable {

    static final int PAGE = 1000;

    private static final Logger LOG = Logger.getLogger(Subscription.class);
    private static final int SHRINK = 8;
    private static final int GROW = 2;

    private final FeedHandler handler;
    private final FeedWork work;
    private final FeedPlace place;
    private final FeedLag lag;
    private final Backoff backoff = new Backoff(new SplittableRandom());
    private volatile boolean running = true;
    private boolean failing;
    private int limit = PAGE;
    private String culprit = "";

    Subscription(FeedHandler handler, FeedWork work) {
        this.handler = handler;
        this.work = work;
        this.place = work.place(handler.name());
        this.lag = work.lag(handler.name());
    }

    /** Reads until another instance does or the service ends. */
    abstract void read();

    /** The place that is kept. */
    final String cursor() {
        return place.cursor();
    }

    /** Whether there is no culprit to be found among the next events. */
    final boolean isSound() {
        return limit == PAGE;
    }

    /** How many events to read at once, a page at most. */
    final int limit() {
        return limit;
    }

    final boolean isRunning() {
        return running;
    }

    final void stop() {
        running = false;
    }

    final void standsBy() {
        lag.standsBy();
    }

    @Override
    public final void run() {
        while (running) {
            try {
                read();
            } catch (RuntimeException failed) {
                if (running) {
                    report(failed);
                    pause(backoff.nextMillis());
                }
            }
        }
    }

    /** Works on what was read behind a cursor; false where somebody else has done so. */
    final boolean worked(String cursor, FeedPage page, boolean end) {
        Instant readAt = work.now();
        if (!worked(cursor, page, readAt)) {
            return false;
        }
        lag.worked(page.events().size(), readAt, end);
        recover();
        return true;
    }

    private boolean worked(String cursor, FeedPage page, Instant readAt) {
        try {
            return work.work(handler, place, cursor, page, readAt);
        } catch (RuntimeException failed) {
            // ever smaller pages let those before the culprit pass, and in the end show which one it is
            limit = Math.max(1, limit / SHRINK);
            if (page.events().size() == 1 && !page.events().get(0).id().equals(culprit)) {
                culprit = page.events().get(0).id();
                LOG.errorf("Cannot get past %s", page.events().get(0));
            }
            throw failed;
        }
    }

    private void recover() {
        backoff.succeeded();
        limit = Math.min(PAGE, limit * GROW);
        if (failing && limit == PAGE) {
            LOG.infof("Reading %s as before", handler.name());
            failing = false;
        }
    }

    /** Says once that reading stopped; afterwards the metrics count. */
    private void report(RuntimeException failed) {
        lag.failed();
        if (failing) {
            return;
        }
        failing = true;
        if (failed instanceof ServiceUnreachable || failed instanceof FeedFailure) {
            LOG.warnf("Cannot read %s and will try again: %s", handler.name(), failed.getMessage());
        } else if (DatabaseFailure.isAbsence(failed)) {
            LOG.warnf("Reading %s waits for the database", handler.name());
        } else {
            LOG.errorf("Cannot work on %s and will try again: %s", handler.name(), SafeTrace.of(failed));
        }
    }

    final void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}

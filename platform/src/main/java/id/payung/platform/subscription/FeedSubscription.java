package id.payung.platform.subscription;

import id.payung.platform.calls.ServiceCalls.Answer;
import id.payung.platform.calls.ServiceUnreachable;
import id.payung.platform.database.DatabaseFailure;
import id.payung.platform.problem.SafeTrace;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/** Reads one feed for as long as the service runs: takes its turn, asks, works, and begins again where it was. */
final class FeedSubscription implements Runnable {

    private static final Logger LOG = Logger.getLogger(FeedSubscription.class);
    private static final int PAGE = 1000;
    private static final int SHRINK = 8;
    private static final int GROW = 2;
    private static final long STANDBY_MILLIS = 5_000;

    private final FeedHandler handler;
    private final FeedWork work;
    private final ReaderTurn turn;
    private final FeedPlace place;
    private final FeedLag lag;
    private final Backoff backoff = new Backoff(new SplittableRandom());
    private final Executor fetching;
    private volatile boolean running = true;
    private boolean failing;
    private int limit = PAGE;
    private String culprit = "";

    /** Events read in one go, and whether the feed had no more. */
    private record Gathered(FeedPage page, boolean end) {}

    FeedSubscription(FeedHandler handler, FeedWork work) {
        this.handler = handler;
        this.fetching = task -> fetching(task).start();
        this.work = work;
        this.turn = work.turn(handler.name());
        this.place = work.place(handler.name());
        this.lag = work.lag(handler.name());
    }

    /** What it fetches is fetched again after a restart: it must not hold up the end of the service. */
    private Thread fetching(Runnable task) {
        Thread thread = new Thread(task, "fetching " + handler.name());
        thread.setDaemon(true);
        return thread;
    }

    void stop() {
        running = false;
    }

    @Override
    public void run() {
        while (running) {
            try {
                if (!turn.take(this::read)) {
                    lag.standsBy();
                    pause(STANDBY_MILLIS);
                }
            } catch (RuntimeException failed) {
                if (running) {
                    report(failed);
                    pause(backoff.nextMillis());
                }
            }
        }
    }

    private void read(Connection held) throws SQLException {
        Optional<CompletableFuture<Gathered>> ahead = Optional.empty();
        while (running) {
            ReaderTurn.requireStill(held);
            String cursor = place.cursor();
            Gathered gathered = ahead.isPresent() ? joined(ahead.get()) : gather(cursor);
            // while one batch is worked on the next one is fetched; where this one fails, nobody asks for it
            ahead = gathered.end() || limit < PAGE
                    ? Optional.empty()
                    : Optional.of(CompletableFuture.supplyAsync(
                            () -> gather(gathered.page().next()), fetching));
            Instant readAt = work.now();
            if (!worked(cursor, gathered.page(), readAt)) {
                return;
            }
            lag.worked(gathered.page().events().size(), readAt, gathered.end());
            recover();
        }
    }

    /** Waits for the first event; of a backlog takes as many pages as the handler wants at once. */
    private Gathered gather(String cursor) {
        FeedPage first = work.await(handler.feed(), cursor, limit);
        boolean end = first.events().size() < limit;
        return end || limit < PAGE || handler.most() < 2 * PAGE ? new Gathered(first, end) : backlog(first);
    }

    /** Asks for each page before the one in front of it is read: the cursor stands in the header. */
    private Gathered backlog(FeedPage first) {
        List<FeedPage> pages = new ArrayList<>(List.of(first));
        CompletableFuture<Answer> asked = ask(first.next());
        boolean end = false;
        int most = handler.most() / PAGE;
        while (!end && pages.size() < most) {
            Answer answer = joined(asked);
            if (pages.size() + 1 < most) {
                asked = ask(FeedPage.next(answer));
            }
            FeedPage page = work.read(answer);
            pages.add(page);
            end = page.events().size() < PAGE;
        }
        return new Gathered(FeedPage.joined(pages), end);
    }

    private CompletableFuture<Answer> ask(String cursor) {
        return CompletableFuture.supplyAsync(() -> work.ask(handler.feed(), cursor, PAGE), fetching);
    }

    private static <T> T joined(CompletableFuture<T> ahead) {
        try {
            return ahead.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
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

    private void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}

package id.payung.platform.subscription;

import id.payung.platform.calls.ServiceCalls.Answer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Reads a feed over HTTP: takes its turn, asks, works, and begins again where it was. */
final class FeedSubscription extends Subscription {

    private static final long STANDBY_MILLIS = 5_000;

    /** Pages that are worth a transaction of their own: what many of them change is written once for all. */
    private static final int FEW = 10;

    private final FeedHandler handler;
    private final FeedWork work;
    private final ReaderTurn turn;
    private final Executor fetching;
    private volatile boolean idle;

    /** Events read in one go, and whether the feed had no more. */
    private record Gathered(FeedPage page, boolean end) {}

    FeedSubscription(FeedHandler handler, FeedWork work) {
        super(handler, work);
        this.handler = handler;
        this.fetching = task -> fetching(task).start();
        this.work = work;
        this.turn = work.turn(handler.name());
    }

    /** What it fetches is fetched again after a restart: it must not hold up the end of the service. */
    private Thread fetching(Runnable task) {
        Thread thread = new Thread(task, "fetching " + handler.name());
        thread.setDaemon(true);
        return thread;
    }

    @Override
    void read() {
        if (!turn.take(this::read)) {
            standsBy();
            pause(STANDBY_MILLIS);
        }
    }

    private void read(Connection held) throws SQLException {
        Optional<CompletableFuture<Gathered>> ahead = Optional.empty();
        boolean atTheEnd = false;
        while (isRunning()) {
            ReaderTurn.requireStill(held);
            String cursor = cursor();
            if (TopicPlace.is(cursor)) {
                throw new FeedFailure("it was read from Kafka before; say in PAYUNG_KAFKA where Kafka is");
            }
            idle = true;
            Gathered gathered = ahead.isPresent() ? joined(ahead.get()) : gather(first(cursor, atTheEnd));
            idle = false;
            atTheEnd = gathered.end();
            // while one batch is worked on the next one is fetched; where this one fails, nobody asks for it
            ahead = gathered.end() || !isSound()
                    ? Optional.empty()
                    : Optional.of(CompletableFuture.supplyAsync(
                            () -> gather(first(gathered.page().next(), false)), fetching));
            if (!worked(cursor, gathered.page(), gathered.end())) {
                return;
            }
        }
    }

    /** Waits for an event only where there was none before: until then nobody knows that the end is reached. */
    private FeedPage first(String cursor, boolean atTheEnd) {
        return atTheEnd ? work.await(handler.feed(), cursor, limit()) : work.fetch(handler.feed(), cursor, limit());
    }

    /**
     * Of a backlog takes as many pages as the handler wants at once, or those that there are when nothing is worked on:
     * then both processors have something to do from the beginning.
     */
    private Gathered gather(FeedPage first) {
        boolean end = first.events().size() < limit();
        return end || !isSound() || handler.most() < 2 * PAGE ? new Gathered(first, end) : backlog(first);
    }

    /** Asks for each page before the one in front of it is read: the cursor stands in the header. */
    private Gathered backlog(FeedPage first) {
        List<FeedPage> pages = new ArrayList<>(List.of(first));
        CompletableFuture<Answer> asked = ask(first.next());
        boolean end;
        boolean enough;
        do {
            Answer answer = joined(asked);
            int gathered = pages.size() + 1;
            enough = gathered * PAGE >= handler.most() || idle && gathered >= FEW;
            if (!enough) {
                asked = ask(FeedPage.next(answer));
            }
            FeedPage page = work.read(answer);
            pages.add(page);
            end = page.events().size() < PAGE;
        } while (!end && !enough);
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
}

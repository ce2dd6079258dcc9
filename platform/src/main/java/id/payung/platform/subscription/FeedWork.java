package id.payung.platform.subscription;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.platform.calls.ServiceCalls;
import id.payung.platform.calls.ServiceCalls.Answer;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.outbox.FeedSequencer;
import id.payung.platform.time.WorkClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The two halves of reading a feed: fetch a page, and work on it in one transaction with the cursor. */
@ApplicationScoped
class FeedWork {

    private static final int WAIT_SECONDS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(WAIT_SECONDS + 15);

    private final ServiceCalls calls;
    private final Database database;
    private final FeedSequencer sequencer;
    private final ObjectMapper json;
    private final WorkClock clock;
    private final MeterRegistry registry;

    FeedWork(
            ServiceCalls calls,
            Database database,
            FeedSequencer sequencer,
            ObjectMapper json,
            WorkClock clock,
            MeterRegistry registry) {
        this.calls = calls;
        this.database = database;
        this.sequencer = sequencer;
        this.json = json;
        this.clock = clock;
        this.registry = registry;
    }

    ReaderTurn turn(String source) {
        return new ReaderTurn(database, source);
    }

    FeedPlace place(String source) {
        return new FeedPlace(database, source);
    }

    FeedLag lag(String source) {
        return new FeedLag(registry, clock, source);
    }

    Instant now() {
        return clock.now();
    }

    /** The events behind a cursor; waits for the first one where there is none yet. */
    FeedPage await(String feed, String cursor, int limit) {
        return read(ask(feed, cursor, limit, WAIT_SECONDS));
    }

    /** The events behind a cursor as far as there are any. */
    FeedPage fetch(String feed, String cursor, int limit) {
        return read(ask(feed, cursor, limit));
    }

    /** The same, not read yet. */
    Answer ask(String feed, String cursor, int limit) {
        return ask(feed, cursor, limit, 0);
    }

    FeedPage read(Answer answer) {
        return FeedPage.of(answer, json);
    }

    private Answer ask(String feed, String cursor, int limit, int waitSeconds) {
        String path =
                feed + "?limit=" + limit + "&waitSeconds=" + waitSeconds + (cursor.isEmpty() ? "" : "&after=" + cursor);
        return calls.send("GET", path, Optional.empty(), PATIENCE);
    }

    /** Works on a page that was read behind {@code cursor}; false where somebody else has done so. */
    @ActivateRequestContext // who acts and in which request is asked for further down, as in every call
    boolean work(FeedHandler handler, FeedPlace place, String cursor, FeedPage page, Instant readAt) {
        List<IncomingEvent> known = page.events().stream()
                .filter(event -> handler.types().contains(event.type()))
                .toList();
        FeedBatch batch = new FeedBatch(cursor, page.next(), page.events().size(), readAt, known);
        boolean moved = Retries.ofVictims(() -> QuarkusTransaction.requiringNew()
                .call(() -> database.call(connection -> {
                    // first, for it locks the place: a second reader waits here and then finds it moved
                    boolean ours = place.move(connection, cursor, page.next(), readAt);
                    if (ours && !known.isEmpty()) {
                        handler.handle(connection, batch);
                    }
                    return ours;
                })));
        if (!known.isEmpty()) {
            sequencer.poke();
        }
        return moved;
    }
}

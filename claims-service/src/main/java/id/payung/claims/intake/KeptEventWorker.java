package id.payung.claims.intake;

import id.payung.claims.casefile.CaseRef;
import id.payung.platform.problem.SafeTrace;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Gives kept events their turn when it comes: on start, when poked, and every second. Instances share the work by
 * leases, so an event whose instance died is taken by another one as soon as its lease has ended.
 */
@ApplicationScoped
class KeptEventWorker {

    private static final Logger LOG = Logger.getLogger(KeptEventWorker.class);
    private static final long LOOK_MILLIS = 1000;
    private static final int MOST_EVENTS = 200;
    private static final int MOST_CASES = 20;
    private static final Duration BUDGET = Duration.ofSeconds(30);
    private static final int PATIENCE_AT_STOP_SECONDS = 5;

    private final KeptEvents kept;
    private final MovedCases moved;
    private final GroupTurns turns;
    private final EventTurn turn;
    private final KeptEventMetrics metrics;
    private final Semaphore poked = new Semaphore(0);
    private ExecutorService executor;
    private volatile boolean active;

    KeptEventWorker(KeptEvents kept, MovedCases moved, GroupTurns turns, EventTurn turn, KeptEventMetrics metrics) {
        this.kept = kept;
        this.moved = moved;
        this.turns = turns;
        this.turn = turn;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent start) {
        active = true;
        executor = Executors.newSingleThreadExecutor();
        executor.execute(this::loop);
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        active = false;
        executor.shutdownNow();
        executor.awaitTermination(PATIENCE_AT_STOP_SECONDS, TimeUnit.SECONDS);
    }

    /** Says that there may be work. */
    void poke() {
        poked.release();
    }

    private void loop() {
        while (active) {
            try {
                poked.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                poked.drainPermits();
                while (active && round() == MOST_EVENTS) {
                    metrics.look();
                }
                metrics.look();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                LOG.warnf("Kept events wait for the database: %s", SafeTrace.of(failed));
            }
        }
    }

    /** Gives a bounded number of events their turn and answers how many. */
    int round() {
        for (CaseRef ref : moved.lease(MOST_CASES)) {
            turn.takeAgain(ref);
        }
        List<StoredRow> leased = kept.lease(MOST_EVENTS);
        if (!leased.isEmpty()) {
            List<StoredRow> untouched = turns.take(leased, BUDGET);
            if (!untouched.isEmpty()) {
                kept.hasten(untouched.stream().map(StoredRow::key).toList());
            }
        }
        return leased.size();
    }
}

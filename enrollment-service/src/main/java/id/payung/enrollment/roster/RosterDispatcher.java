package id.payung.enrollment.roster;

import id.payung.platform.database.Database;
import id.payung.platform.problem.Outage;
import id.payung.platform.problem.SafeTrace;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Finds rosters with work left, on start, on arrival and every second, and works on a few at a time. Any instance may
 * take any roster: an advisory lock of the database, which ends with its holder, keeps each with one.
 */
@ApplicationScoped
class RosterDispatcher {

    private static final Logger LOG = Logger.getLogger(RosterDispatcher.class);
    private static final long LOOK_MILLIS = 1000;
    private static final int LOOK_AT = 50;
    private static final long LONGEST_BACKOFF_MILLIS = 30_000;
    private static final int FAILED_AFTER = 5;

    private final Outage outage = new Outage(LOG, "The work on rosters");
    private final Database database;
    private final RosterRun run;
    private final Semaphore slots;
    private final int workers;
    private final Semaphore poked = new Semaphore(0);
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Backoff> backoffs = new ConcurrentHashMap<>();
    private ExecutorService executor;
    private volatile boolean active;

    private record Backoff(int failures, long untilNanos) {}

    RosterDispatcher(Database database, RosterRun run, @ConfigProperty(name = "payung.roster.workers") int workers) {
        this.database = database;
        this.run = run;
        this.workers = workers;
        this.slots = new Semaphore(workers);
    }

    void start(@Observes StartupEvent start) {
        active = true;
        executor = Executors.newFixedThreadPool(workers + 1);
        executor.execute(this::loop);
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        active = false;
        run.stop();
        poke();
        executor.shutdown();
        // a chunk takes well under a second; whatever is cut goes on after the restart
        executor.awaitTermination(5, TimeUnit.SECONDS);
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
                dispatch();
                outage.passed();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                outage.failed(failed);
            }
        }
    }

    private void dispatch() {
        List<UUID> waiting = database.list(
                "select roster_id from roster where status in ('RECEIVED', 'VALIDATING', 'ENROLLING', 'FAILED')"
                        + " order by roster_id limit " + LOOK_AT,
                row -> row.getObject(1, UUID.class));
        for (UUID rosterId : waiting) {
            if (running.contains(rosterId) || mustRest(rosterId)) {
                continue;
            }
            if (!slots.tryAcquire()) {
                return;
            }
            running.add(rosterId);
            executor.execute(() -> work(rosterId));
        }
    }

    private void work(UUID rosterId) {
        try {
            run.work(rosterId);
            backoffs.remove(rosterId);
        } catch (RuntimeException failed) {
            LOG.warnf("Roster %s will be tried again: %s", rosterId, SafeTrace.of(failed));
            rest(rosterId);
        } finally {
            running.remove(rosterId);
            slots.release();
            poke();
        }
    }

    private boolean mustRest(UUID rosterId) {
        Backoff backoff = backoffs.get(rosterId);
        return backoff != null && System.nanoTime() < backoff.untilNanos();
    }

    private void rest(UUID rosterId) {
        Backoff backoff = backoffs.compute(rosterId, (id, before) -> {
            int failures = before == null ? 1 : before.failures() + 1;
            long millis = Math.min(LONGEST_BACKOFF_MILLIS, 250L << Math.min(failures, 10));
            return new Backoff(
                    failures, System.nanoTime() + Duration.ofMillis(millis).toNanos());
        });
        if (backoff.failures() >= FAILED_AFTER) {
            run.markFailed(rosterId);
        }
    }
}

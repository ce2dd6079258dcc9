package id.payung.platform.outbox;

import id.payung.platform.database.Database;
import id.payung.platform.problem.Outage;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Gives committed changes their order. Positions are assigned after the commit, by one transaction at a time, so that a
 * reader that has seen a position can never miss one that commits later below it, however long other writers stay open.
 */
@ApplicationScoped
public class FeedSequencer {

    /** Advisory lock: exclusive while positions and recorded times are given, shared while a reader picks its "now". */
    public static final long LOCK = 7_235_001;

    /** Writers come in bursts: one pass for many changes costs less than one pass each. */
    private static final long GATHER_MILLIS = 25;

    /** How long changes of a crashed instance may wait for another one to notice. */
    private static final long LOOK_MILLIS = 250;

    private static final String ASSIGN =
            """
            with settled as (delete from change_pending returning change_id),
                 last as (select position, recorded_at from feed_order order by position desc limit 1)
            insert into feed_order (position, change_id, recorded_at)
            select coalesce((select position from last), 0) + row_number() over (order by change_id),
                   change_id,
                   greatest(clock_timestamp(), (select recorded_at from last)) + interval '1 microsecond'
            from settled
            """;

    private final Outage outage = new Outage(Logger.getLogger(FeedSequencer.class), "The feed");
    private final Database database;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition advanced = lock.newCondition();
    private boolean poked;
    private volatile boolean running;
    private volatile boolean leaving;
    private Thread thread;

    public FeedSequencer(Database database) {
        this.database = database;
    }

    void start(@Observes StartupEvent start) {
        running = true;
        thread = new Thread(this::loop, "feed-sequencer");
        thread.setDaemon(true);
        thread.start();
    }

    /** Whoever waits for events here is sent on to another instance, which goes on while this one stops. */
    void leave(@Observes ShutdownDelayInitiatedEvent stopping) {
        leaving = true;
    }

    boolean isLeaving() {
        return leaving;
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        running = false;
        poke();
        thread.join(TimeUnit.SECONDS.toMillis(2));
    }

    /** Says that a change was committed; returns at once. */
    public void poke() {
        lock.lock();
        try {
            poked = true;
            work.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until positions were given here, or for the time-out: another instance may have given some, so look anew. */
    public void awaitAdvance(long millis) throws InterruptedException {
        lock.lock();
        try {
            advanced.await(millis, TimeUnit.MILLISECONDS);
        } finally {
            lock.unlock();
        }
    }

    /** Gives every change committed so far its place, in the caller's thread. */
    public void sequenceNow() {
        boolean pending =
                !database.list("select 1 from change_pending limit 1", row -> 1).isEmpty();
        if (pending) {
            database.inTransaction(FeedSequencer::assign);
            lock.lock();
            try {
                advanced.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private static int assign(Connection connection) throws SQLException {
        // a statement of its own: the next one must see what was committed before the lock was granted
        Database.list(connection, "select pg_advisory_xact_lock(" + LOCK + ")", row -> 1);
        return Database.update(connection, ASSIGN);
    }

    private void loop() {
        while (running) {
            try {
                awaitWork();
                sequenceNow();
                outage.passed();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                outage.failed(failed);
                pause();
            }
        }
    }

    private void awaitWork() throws InterruptedException {
        lock.lock();
        try {
            if (!poked) {
                work.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
            poked = false;
        } finally {
            lock.unlock();
        }
        Thread.sleep(GATHER_MILLIS);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

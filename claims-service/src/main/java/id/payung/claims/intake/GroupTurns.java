package id.payung.claims.intake;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Takes the turns of many events: case by case, a few cases at the same time, and only for so long. */
@ApplicationScoped
class GroupTurns {

    /** Cases worked on at the same time, over all senders of batches and the retry worker of an instance. */
    static final int MOST_AT_ONCE = 8;

    private static final int PATIENCE_AT_STOP_SECONDS = 5;

    private final EventTurn turn;
    private final ExecutorService executor = Executors.newFixedThreadPool(MOST_AT_ONCE);

    GroupTurns(EventTurn turn) {
        this.turn = turn;
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        executor.shutdownNow();
        // what is cut is still kept and has its turn after the restart
        executor.awaitTermination(PATIENCE_AT_STOP_SECONDS, TimeUnit.SECONDS);
    }

    /** Works until all had their turn or the time is up, and answers the events whose turn did not begin. */
    List<StoredRow> take(Collection<StoredRow> rows, Duration budget) {
        Map<Object, List<StoredRow>> groups = new LinkedHashMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(groupOf(row), group -> new ArrayList<>()).add(row));
        if (groups.size() == 1) {
            turn.take(List.copyOf(rows));
            return List.of();
        }
        Map<Future<?>, List<StoredRow>> running = new LinkedHashMap<>();
        groups.values().forEach(group -> running.put(executor.submit(() -> turn.take(group)), group));
        return await(running, System.nanoTime() + budget.toNanos());
    }

    private static List<StoredRow> await(Map<Future<?>, List<StoredRow>> running, long until) {
        List<StoredRow> untouched = new ArrayList<>();
        running.forEach((future, group) -> {
            if (!endsBefore(until, future) && future.cancel(false)) {
                untouched.addAll(group);
            }
        });
        return untouched;
    }

    private static boolean endsBefore(long until, Future<?> future) {
        try {
            future.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (ExecutionException impossible) {
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A correction is a group of its own: it may change the case. */
    private static Object groupOf(StoredRow row) {
        return row.about().isEmpty() && row.ref().isPresent() ? row.ref().get() : row.key();
    }
}

package id.payung.platform.privacy.sealing;

import id.payung.platform.database.Database;
import id.payung.platform.privacy.PersonalKeys;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Seals every value by the present key while keys are rotated: pass after pass, until the old key is gone. Any number of
 * instances may do it at a time. {@code resealing} tells how far it is.
 */
@ApplicationScoped
public class Resealing {

    private static final Logger LOG = Logger.getLogger(Resealing.class);

    /** In the list of places: all of them together, when a pass over all began that came to its end. */
    private static final String WHOLE_PASS = "*";

    private final Database database;
    private final PersonalKeys keys;
    private final ColumnSweep sweep;
    private final List<SealedColumn> columns;
    private final WorkClock clock;
    private final Pace pace;
    private volatile boolean stopping;

    Resealing(
            Database database,
            PersonalKeys keys,
            ColumnSweep sweep,
            Instance<SealedColumns> columns,
            WorkClock clock,
            @ConfigProperty(name = "payung.resealing.percent", defaultValue = "25") int percent) {
        this.database = database;
        this.keys = keys;
        this.sweep = sweep;
        this.columns = columns.stream().flatMap(each -> each.all().stream()).toList();
        this.clock = clock;
        this.pace = new Pace(percent);
    }

    /** All columns that are kept sealed. */
    public List<SealedColumn> columns() {
        return columns;
    }

    /** Sweeps over every column, if there is more than one key; answers how many values wait for the next pass. */
    public long pass() throws InterruptedException {
        keys.refresh();
        if (!keys.rotating() || columns.isEmpty()) {
            return 0;
        }
        Instant begin = clock.now();
        byte[] prefix = keys.prefix();
        long waiting = 0;
        for (SealedColumn column : columns) {
            if (!keys.rotating() || stopping) {
                return waiting;
            }
            waiting += sweep(column, pace, false);
        }
        note(WHOLE_PASS, prefix, waiting, begin);
        return waiting;
    }

    /** Seals what lies in clear in a column; answers how many values are left. */
    long sealFirst(SealedColumn column) throws InterruptedException {
        return sweep(column, Pace.UNHINDERED, true);
    }

    /** Values of a column that another key sealed, as it is now. */
    public long waiting(SealedColumn column) {
        return sweep.waiting(column);
    }

    void stop() {
        stopping = true;
    }

    private long sweep(SealedColumn column, Pace how, boolean clearAllowed) throws InterruptedException {
        long waiting = noted(column);
        long pages = waiting == 0 ? 0 : sweep.pages(column);
        for (long page = 0; page < pages && !stopping; page += ColumnSweep.PAGES) {
            long begin = System.nanoTime();
            int done = sweep.batch(column, page, clearAllowed);
            if (done > 0) {
                database.update("update resealing set waiting = waiting - ? where place = ?", done, column.place());
            }
            how.restAfter(Duration.ofNanos(System.nanoTime() - begin));
        }
        long left = waiting == 0 ? 0 : noted(column);
        if (waiting > 0) {
            LOG.infof("%s: %d values sealed by the present key, %d wait", column.place(), waiting - left, left);
        }
        return left;
    }

    /** Counts, and writes the count down for whoever watches. */
    private long noted(SealedColumn column) {
        byte[] prefix = keys.prefix();
        long waiting = sweep.waiting(column);
        note(column.place(), prefix, waiting, clock.now());
        return waiting;
    }

    private void note(String place, byte[] prefix, long waiting, Instant at) {
        database.update(
                """
                insert into resealing (place, prefix, waiting, checked_at) values (?, ?, ?, ?)
                on conflict (place) do update set prefix = excluded.prefix, waiting = excluded.waiting,
                    checked_at = excluded.checked_at
                """,
                place,
                prefix,
                waiting,
                WorkClock.shown(at));
    }
}

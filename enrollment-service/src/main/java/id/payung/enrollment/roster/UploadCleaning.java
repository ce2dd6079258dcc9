package id.payung.enrollment.roster;

import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Removes what is left of uploads that were cut off together with us. */
@ApplicationScoped
public class UploadCleaning {

    /** Longer than any upload may take. */
    private static final Duration AGE = Duration.ofDays(1);

    private static final int MILLIS_SHIFT = 16;

    private final Database database;
    private final WorkClock clock;

    UploadCleaning(Database database, WorkClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m")
    void clean() {
        cleanBefore(clock.now().minus(AGE));
    }

    /** Removes pieces without a roster whose upload began before an instant; returns how many. */
    public int cleanBefore(Instant instant) {
        // ids of uploads are UUIDv7: their first 48 bits are the millisecond they began in
        UUID boundary = new UUID(instant.toEpochMilli() << MILLIS_SHIFT, 0);
        remove("roster_body_key", boundary);
        return remove("roster_body", boundary);
    }

    private int remove(String table, UUID boundary) {
        return database.update(
                "delete from " + table + " b where b.upload_id < ?"
                        + " and not exists (select 1 from roster r where r.roster_id = b.upload_id)",
                boundary);
    }
}

package id.payung.platform.privacy.sealing;

import id.payung.platform.database.Database;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** When values are sealed: what a migration left in clear before anybody is served, the rest in the background. */
@ApplicationScoped
public class ResealingTurns {

    private static final int BEFORE_EVERYBODY = 1;
    private static final int MOST_SWEEPS = 100;

    private final Database database;
    private final Resealing resealing;

    ResealingTurns(Database database, Resealing resealing) {
        this.database = database;
        this.resealing = resealing;
    }

    void start(@Observes @Priority(BEFORE_EVERYBODY) StartupEvent start) throws InterruptedException {
        sealWhatIsDue();
    }

    /** Seals the columns that a migration left in clear. */
    public void sealWhatIsDue() throws InterruptedException {
        List<String> due = database.list("select place from sealing_due", row -> row.getString(1));
        for (SealedColumn column : resealing.columns()) {
            if (due.contains(column.place())) {
                seal(column);
            }
        }
    }

    @Scheduled(
            every = "${payung.resealing.every:10s}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void reseal() throws InterruptedException {
        resealing.pass();
    }

    void stop(@Observes ShutdownEvent end) {
        resealing.stop();
    }

    /** Another instance may hold some rows: a few sweeps find them all. */
    private void seal(SealedColumn column) throws InterruptedException {
        for (int sweeps = 0; sweeps < MOST_SWEEPS; sweeps++) {
            if (resealing.sealFirst(column) == 0) {
                database.update("delete from sealing_due where place = ?", column.place());
                return;
            }
        }
        throw new IllegalStateException("Values of " + column.place() + " are in clear and cannot be sealed");
    }
}

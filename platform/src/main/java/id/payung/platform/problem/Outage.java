package id.payung.platform.problem;

import id.payung.platform.database.DatabaseFailure;
import id.payung.platform.database.Retries;
import org.jboss.logging.Logger;

/**
 * What a loop in the background says of its failures: the first of a row and its end, not each one. For one thread.
 */
public final class Outage {

    private final Logger log;
    private final String who;
    private boolean lasts;

    /** @param who the subject of the sentence, such as "The feed" */
    public Outage(Logger log, String who) {
        this.log = log;
        this.who = who;
    }

    /** The loop failed and will try again. */
    public void failed(Throwable thrown) {
        if (!lasts) {
            lasts = true;
            log.warn(line(thrown));
        }
    }

    /** The loop works. */
    public void passed() {
        if (lasts) {
            lasts = false;
            log.infof("%s works again", who);
        }
    }

    String line(Throwable thrown) {
        // when the database is away the place tells nothing
        return DatabaseFailure.isAbsence(thrown)
                ? who + " waits for the database, SQLSTATE " + Retries.sqlState(thrown)
                : who + " failed and will try again: " + SafeTrace.of(thrown);
    }
}

package id.payung.platform.database;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;

/** Runs a transaction again where the database chose it as the victim or another one was first. */
public final class Retries {

    private static final int MOST_TRIES = 20;
    private static final int MOST_WAIT_MILLIS = 50;

    /** Deadlock, serialization failure. */
    private static final Set<String> VICTIM = Set.of("40P01", "40001");

    /** Unique and exclusion violation: with fresh eyes the second try sees what the first could not. */
    private static final Set<String> OVERTAKEN = Set.of("23505", "23P01");

    private Retries() {}

    /** Runs a whole transaction, again after deadlocks and serialization failures, at most {@value #MOST_TRIES} times. */
    public static <T> T ofVictims(Callable<T> transaction) {
        return run(transaction, VICTIM, Set.of());
    }

    /** The same, and again after a unique or exclusion violation: only for work that looks anew on each try. */
    public static <T> T ofOvertaken(Callable<T> transaction) {
        return run(transaction, VICTIM, OVERTAKEN);
    }

    private static <T> T run(Callable<T> transaction, Set<String> states, Set<String> more) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.call();
            } catch (Exception failed) {
                String state = sqlState(failed);
                boolean again = states.contains(state) || more.contains(state);
                if (!again || attempt >= MOST_TRIES) {
                    throw failed instanceof RuntimeException known ? known : new DatabaseFailure(failed);
                }
                pause();
            }
        }
    }

    /** The SQLSTATE of the first database error among the causes, or an empty text. */
    public static String sqlState(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, MOST_WAIT_MILLIS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

package id.payung.platform.problem;

import id.payung.platform.database.Retries;
import org.jboss.logging.Logger.Level;

/**
 * What the log says of a request that failed on our side: never a message, for drivers quote values in theirs.
 *
 * @param level WARN where something we need is away for now or a constraint decided, ERROR where the fault is ours
 */
record FailureLine(Level level, String text) {

    /** One line; with the place only where somebody must look for it. */
    static FailureLine of(String requestId, ProblemException refusal, Throwable thrown) {
        if (refusal.type().equals(CommonProblems.UNAVAILABLE)) {
            // when the database is away every request fails the same way: the trace would be the same a thousand times
            String state = Retries.sqlState(thrown);
            return new FailureLine(
                    Level.WARN,
                    "Request " + requestId + " refused: not available now"
                            + (state.isEmpty() ? "" : ", SQLSTATE " + state));
        }
        if (refusal.type().equals(CommonProblems.CONFLICT)) {
            return new FailureLine(
                    Level.WARN,
                    "Request " + requestId + " refused by a constraint nobody looked for, SQLSTATE "
                            + Retries.sqlState(thrown));
        }
        return new FailureLine(Level.ERROR, "Request " + requestId + " failed: " + SafeTrace.of(thrown));
    }
}

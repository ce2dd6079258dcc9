package id.payung.platform.database;

import java.sql.SQLException;

/** A database error that the caller did not expect; its cause carries the SQLSTATE. */
public final class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Whether the database cannot be reached for now: classes 08 (connection), 57P (shut down) and 53 (no resources) of
     * SQLSTATE, or no connection from the pool in time.
     */
    public static boolean isAbsence(SQLException lost) {
        String state = lost.getSQLState();
        return state == null
                ? String.valueOf(lost.getMessage()).contains("timeout")
                : state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    }

    /** The same of the first database error among the causes. */
    public static boolean isAbsence(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return isAbsence(sql);
            }
        }
        return false;
    }

    public DatabaseFailure(Throwable cause) {
        super(cause.getClass().getSimpleName(), cause);
    }
}

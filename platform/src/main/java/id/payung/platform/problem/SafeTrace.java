package id.payung.platform.problem;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Says where and what failed without any message text, which may quote a person's data. */
public final class SafeTrace {

    private static final int FRAMES = 12;
    private static final int MAX_CAUSES = 5;

    private SafeTrace() {}

    /** Class names, SQL states and the nearest frames of a failure and its causes. */
    public static String of(Throwable thrown) {
        StringBuilder trace = new StringBuilder();
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++, cause = cause.getCause()) {
            trace.append(depth == 0 ? "" : " caused by ")
                    .append(cause.getClass().getName());
            if (cause instanceof SQLException sql) {
                trace.append(" SQLSTATE ").append(sql.getSQLState());
            }
            trace.append(" at ")
                    .append(Arrays.stream(cause.getStackTrace())
                            .limit(FRAMES)
                            .map(StackTraceElement::toString)
                            .collect(Collectors.joining(" < ")));
        }
        return trace.toString();
    }
}

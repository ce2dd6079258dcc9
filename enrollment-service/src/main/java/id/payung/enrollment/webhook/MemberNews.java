package id.payung.enrollment.webhook;

import id.payung.platform.database.Database;
import java.sql.Connection;
import java.sql.SQLException;

/** Tells sponsors of the members that ended, lapsed or came back: one message for each sponsor and change, whatever their number. */
public final class MemberNews {

    private MemberNews() {}

    /** Call once, after the events of the change were appended. Rosters and bills are told of by the database itself. */
    public static void tell(Connection connection, long change) throws SQLException {
        Database.list(connection, "select tell_of_members(?)", row -> 1, change);
    }
}

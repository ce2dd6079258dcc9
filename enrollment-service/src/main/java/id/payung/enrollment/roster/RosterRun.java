package id.payung.enrollment.roster;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Works on one roster from where it stands to where it must wait or is done. Interrupted at any point, it goes on. */
@ApplicationScoped
class RosterRun {

    private final Database database;
    private final ObjectMapper mapper;
    private final RosterValidation validation;
    private final RosterEnrolling enrolling;
    private volatile boolean stopped;

    RosterRun(Database database, ObjectMapper mapper, RosterValidation validation, RosterEnrolling enrolling) {
        this.database = database;
        this.mapper = mapper;
        this.validation = validation;
        this.enrolling = enrolling;
    }

    void stop() {
        stopped = true;
    }

    void work(UUID rosterId) {
        database.call(connection -> {
            if (!lock(connection, rosterId)) {
                return null;
            }
            try {
                advance(connection, rosterId);
            } finally {
                unlock(connection, rosterId);
            }
            return null;
        });
    }

    private void advance(Connection connection, UUID rosterId) throws SQLException {
        while (!stopped) {
            Optional<RosterFacts> roster = Database.list(
                            connection,
                            RosterFacts.SELECT + " where r.roster_id = ?",
                            row -> RosterFacts.read(row, mapper),
                            rosterId)
                    .stream()
                    .findFirst();
            if (roster.isEmpty() || !step(connection, roster.get())) {
                return;
            }
        }
    }

    /** Whether there may be more to do. */
    private boolean step(Connection connection, RosterFacts roster) throws SQLException {
        return switch (roster.status()) {
            case RECEIVED, VALIDATING -> validation.validate(connection, roster, () -> stopped);
            case ENROLLING -> enrolling.enroll(connection, roster, false, () -> stopped);
            case FAILED -> takeUpAgain(connection, roster);
            case AWAITING_APPROVAL, COMPLETED, STOPPED, REFUSED -> false;
        };
    }

    private static boolean takeUpAgain(Connection connection, RosterFacts roster) throws SQLException {
        RosterStatus stage = roster.billId() == null ? RosterStatus.VALIDATING : RosterStatus.ENROLLING;
        Database.update(
                connection,
                "update roster set status = ?, problem = null where roster_id = ?",
                stage.name(),
                roster.id());
        return true;
    }

    /** Says that we could not get on for a while; the work is tried again all the same. */
    void markFailed(UUID rosterId) {
        database.update(
                "update roster set status = 'FAILED', problem = ? where roster_id = ?"
                        + " and status in ('RECEIVED', 'VALIDATING', 'ENROLLING')",
                StopReason.INTERNAL_ERROR,
                rosterId);
    }

    private static boolean lock(Connection connection, UUID rosterId) throws SQLException {
        return Database.list(
                        connection,
                        "select pg_try_advisory_lock(hashtextextended(?, 1))",
                        row -> row.getBoolean(1),
                        rosterId.toString())
                .get(0);
    }

    private static void unlock(Connection connection, UUID rosterId) throws SQLException {
        if (!connection.isValid(1)) {
            return;
        }
        Database.list(
                connection,
                "select pg_advisory_unlock(hashtextextended(?, 1))",
                row -> row.getBoolean(1),
                rosterId.toString());
    }
}

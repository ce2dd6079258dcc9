package id.payung.claims.intake;

import id.payung.claims.casefile.EventType;
import id.payung.platform.time.WorkClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** A stored event as it is listed: everything but what it says. */
public record EventView(
        String source,
        String id,
        String type,
        String state,
        Optional<String> waitsFor,
        int attempts,
        Optional<OffsetDateTime> nextTryAt,
        Optional<String> problem,
        Optional<UUID> claimId,
        OffsetDateTime receivedAt) {

    static final String SELECT =
            "select source, event_id, type, state, waits_for, attempts, next_try_at, problem, claim_id, received_at"
                    + " from claim_event";

    static EventView read(ResultSet row) throws SQLException {
        return new EventView(
                row.getString(1),
                row.getString(2),
                EventType.PREFIX + row.getString(3),
                row.getString(4),
                Optional.ofNullable(row.getString(5)),
                row.getInt(6),
                Optional.ofNullable(row.getTimestamp(7)).map(at -> WorkClock.shown(at.toInstant())),
                Optional.ofNullable(row.getString(8)),
                Optional.ofNullable(row.getObject(9, UUID.class)),
                WorkClock.shown(instant(row)));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getTimestamp(10).toInstant();
    }
}

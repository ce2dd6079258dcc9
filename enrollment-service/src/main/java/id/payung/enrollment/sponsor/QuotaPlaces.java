package id.payung.enrollment.sponsor;

import id.payung.platform.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** The places of a sponsor's quota that are free for who enrolls or renews. */
public final class QuotaPlaces {

    private QuotaPlaces() {}

    /**
     * Free places of a sponsor with a quota, locked until the end of the transaction. The share lock on a sponsor without
     * one keeps a new quota from being set while the caller counts on there being none. Under a quota the one lock is
     * taken at once, and it is one that foreign keys do not conflict with: a lock raised later is a deadlock of any two.
     */
    public static Optional<Integer> free(Connection connection, UUID sponsorId) throws SQLException {
        if (!limited(connection, sponsorId, "") && !limited(connection, sponsorId, " for share")) {
            return Optional.empty();
        }
        return Optional.of(Database.list(
                        connection,
                        "select coalesce(quota - places_taken, " + Integer.MAX_VALUE + ") from sponsor"
                                + " where sponsor_id = ? for no key update",
                        row -> row.getInt(1),
                        sponsorId)
                .get(0));
    }

    private static boolean limited(Connection connection, UUID sponsorId, String lock) throws SQLException {
        return Database.list(
                        connection,
                        "select quota is not null from sponsor where sponsor_id = ?" + lock,
                        row -> row.getBoolean(1),
                        sponsorId)
                .get(0);
    }
}

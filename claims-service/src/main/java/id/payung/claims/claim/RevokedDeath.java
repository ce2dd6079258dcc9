package id.payung.claims.claim;

import id.payung.platform.database.Database;
import id.payung.platform.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes back a confirmed death that nobody reports any more; enrollment-service then lets the membership go on. */
@ApplicationScoped
public class RevokedDeath {

    private final ClaimFeed feed;

    RevokedDeath(ClaimFeed feed) {
        this.feed = feed;
    }

    private record Told(LocalDate diedOn, UUID by) {}

    /** What to tell; nothing where this claim confirmed no death, or another one says the same and answers for it now. */
    public Optional<OutgoingEvent> revoke(Connection connection, Claim claim) throws SQLException {
        if (handOver(connection, claim)) {
            return Optional.empty();
        }
        return take(connection, claim, null);
    }

    /** What to tell where this claim confirmed another day of death before; the right one is confirmed after that. */
    public Optional<OutgoingEvent> revokeOtherDay(Connection connection, Claim claim, LocalDate diedOn)
            throws SQLException {
        return take(connection, claim, diedOn);
    }

    private Optional<OutgoingEvent> take(Connection connection, Claim claim, LocalDate unless) throws SQLException {
        return Database.list(
                        connection,
                        "delete from confirmed_death where nik_index = ? and claim_id = ?"
                                + " and died_on is distinct from ?::date"
                                + " returning died_on, coalesce(told_by, claim_id)",
                        row -> new Told(row.getObject(1, LocalDate.class), row.getObject(2, UUID.class)),
                        claim.nikIndex(),
                        claim.id(),
                        unless)
                .stream()
                .filter(told -> claim.memberId().isPresent())
                .map(told -> feed.event(
                        "claim.death-revoked.v1", claim, Map.of("diedOn", told.diedOn(), "confirmedBy", told.by())))
                .findFirst();
    }

    private static boolean handOver(Connection connection, Claim claim) throws SQLException {
        return Database.update(
                        connection,
                        """
                        update confirmed_death d
                        set told_by = coalesce(d.told_by, d.claim_id), paid = false, claim_id = other.claim_id
                        from (select claim_id from claim
                              where nik_index = ? and claim_id <> ? and state <> 'WITHDRAWN' and dead
                              order by claim_id limit 1) other
                        where d.nik_index = ? and d.claim_id = ?
                        """,
                        claim.nikIndex(),
                        claim.id(),
                        claim.nikIndex(),
                        claim.id())
                == 1;
    }
}

package id.payung.claims.decision;

import id.payung.claims.casefile.DocumentKind;
import id.payung.claims.claim.Claim;
import id.payung.claims.claim.ClaimFeed;
import id.payung.claims.claim.KnownFacts;
import id.payung.claims.claim.RevokedDeath;
import id.payung.platform.database.Database;
import id.payung.platform.outbox.OutgoingEvent;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Confirms that somebody died, once; enrollment-service ends the membership when it reads of it, and takes that back when
 * the death is revoked.
 */
@ApplicationScoped
public class ConfirmedDeath {

    private final ClaimFeed feed;
    private final RevokedDeath revoked;

    public ConfirmedDeath(ClaimFeed feed, RevokedDeath revoked) {
        this.feed = feed;
        this.revoked = revoked;
    }

    /**
     * Writes the death of a decided claim and answers what to tell. A refused claim confirms it too where the death
     * certificate is there; one whose report was withdrawn takes back what it confirmed; another day takes the place of
     * the day before.
     *
     * @param paid whether the decision pays for the death: then no other claim may have done so
     */
    public List<OutgoingEvent> confirm(Connection connection, Claim claim, boolean paid) throws SQLException {
        KnownFacts facts = claim.facts().orElseThrow();
        if (!paid) {
            isNotPaid(connection, claim);
        }
        if (facts.file().withdrawn()) {
            return revoked.revoke(connection, claim).stream().toList();
        }
        Optional<LocalDate> diedOn = facts.file().diedAt().map(at -> WorkClock.dayOf(at.toInstant()));
        boolean proven = facts.file().documents().containsKey(DocumentKind.DEATH_CERTIFICATE);
        if (diedOn.isEmpty() || !paid && !proven) {
            return List.of();
        }
        List<OutgoingEvent> told = new ArrayList<>();
        revoked.revokeOtherDay(connection, claim, diedOn.get()).ifPresent(told::add);
        int inserted = Database.update(
                connection,
                "insert into confirmed_death (nik_index, claim_id, told_by, member_id, died_on) values (?, ?, ?, ?, ?)"
                        + " on conflict (nik_index) do nothing",
                claim.nikIndex(),
                claim.id(),
                claim.id(),
                claim.memberId().orElse(null),
                diedOn.get());
        if (paid && !payOnce(connection, claim)) {
            throw DecisionProblems.DEATH_PAID_ELSEWHERE.refusal();
        }
        if (inserted > 0 && claim.memberId().isPresent()) {
            told.add(feed.event("claim.death-confirmed.v1", claim, Map.of("diedOn", diedOn.get())));
        }
        return told;
    }

    /** A refusal in the place of a decision that paid: another claim may be due for the death. */
    private static void isNotPaid(Connection connection, Claim claim) throws SQLException {
        Database.update(
                connection,
                "update confirmed_death set paid = false where nik_index = ? and claim_id = ? and paid",
                claim.nikIndex(),
                claim.id());
    }

    private static boolean payOnce(Connection connection, Claim claim) throws SQLException {
        return Database.update(
                        connection,
                        "update confirmed_death set paid = true, claim_id = ?"
                                + " where nik_index = ? and (not paid or claim_id = ?)",
                        claim.id(),
                        claim.nikIndex(),
                        claim.id())
                == 1;
    }
}

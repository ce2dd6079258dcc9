package id.payung.claims.scholarship;

import com.github.f4b6a3.uuid.UuidCreator;
import id.payung.claims.casefile.Child;
import id.payung.claims.claim.Timeline;
import id.payung.claims.law.BenefitLaw;
import id.payung.claims.payment.OrderIssue;
import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Opens the ledger of the children whose schooling a decision grants: at most two, chosen once. Called with the claim
 * locked; should it not be, the constraint on slots decides.
 */
@ApplicationScoped
public class ScholarshipOpening {

    private static final String SCHOLARSHIP = "SCHOLARSHIP";

    private static final String ACTOR = "claims-service";

    private final BenefitLaw law;
    private final OrderIssue orders;
    private final ChildVault vault;
    private final Timeline timeline;
    private final WorkClock clock;

    ScholarshipOpening(BenefitLaw law, OrderIssue orders, ChildVault vault, Timeline timeline, WorkClock clock) {
        this.law = law;
        this.orders = orders;
        this.vault = vault;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Children that have a ledger already keep it, and go on if only a replaced decision had ended it. */
    public void open(Connection connection, UUID claimId, UUID decisionId, List<Child> children) throws SQLException {
        Set<String> known = known(connection, claimId);
        for (Child child : children) {
            if (known.add(child.id())) {
                insert(connection, claimId, decisionId, child, known.size());
            } else {
                Database.update(
                        connection,
                        "update scholarship_child set status = 'ACTIVE', end_cause = null, ended_on = null,"
                                + " version = version + 1"
                                + " where claim_id = ? and fact_id = ? and end_cause = ?",
                        claimId,
                        child.id(),
                        ScholarChild.DECISION_REPLACED);
            }
        }
    }

    /** Ends the ledgers of children to whom a decision, made in the place of another, grants nothing any more. */
    public void closeAllBut(Connection connection, UUID claimId, Set<String> due) throws SQLException {
        for (String child : known(connection, claimId)) {
            if (!due.contains(child)) {
                close(connection, claimId, child);
                takeBack(connection, claimId, child);
            }
        }
    }

    private void close(Connection connection, UUID claimId, String factId) throws SQLException {
        List<UUID> closed = Database.list(
                connection,
                "update scholarship_child set status = 'ENDED', end_cause = ?, ended_on = ?,"
                        + " proposed_end_cause = null, proposed_ended_on = null, end_proposed_by = null,"
                        + " version = version + 1"
                        + " where claim_id = ? and fact_id = ? and status = 'ACTIVE' returning child_id",
                row -> row.getObject(1, UUID.class),
                ScholarChild.DECISION_REPLACED,
                clock.today(),
                claimId,
                factId);
        for (UUID child : closed) {
            timeline.record(
                    connection,
                    claimId,
                    ACTOR,
                    "SCHOLARSHIP_ENDED",
                    Map.of("child", child, "cause", ScholarChild.DECISION_REPLACED));
        }
    }

    /** A year that was granted and not paid is not paid any more; people decide it again if the child goes on. */
    private void takeBack(Connection connection, UUID claimId, String factId) throws SQLException {
        for (UUID order : orders.cancelUnpaid(connection, claimId, SCHOLARSHIP, factId)) {
            YearOrders.remember(connection, order);
            Database.update(
                    connection,
                    """
                    with recursive chain(order_id, replaces) as (
                        select order_id, replaces from payment_order where order_id = ?
                        union
                        select o.order_id, o.replaces from payment_order o join chain c on c.replaces = o.order_id)
                    update scholarship_year set status = 'NEEDS_REVIEW', grants = null, order_id = null,
                        proposed_by = null, proposed_at = null, proposed_reason = null, confirmed_by = null,
                        confirmed_at = null, confirmed_reason = null, version = version + 1
                    where order_id in (select order_id from chain)
                    """,
                    order);
            timeline.record(
                    connection,
                    claimId,
                    ACTOR,
                    "SCHOLARSHIP_ORDER_CANCELLED",
                    Map.of("order", order, "cause", ScholarChild.DECISION_REPLACED));
        }
    }

    private void insert(Connection connection, UUID claimId, UUID decisionId, Child child, int slot)
            throws SQLException {
        if (slot > law.scholarships().mostChildren()) {
            throw ScholarshipProblems.TWO_CHOSEN.refusal();
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Database.update(
                connection,
                "insert into scholarship_child (child_id, claim_id, decision_id, fact_id, slot, details, status)"
                        + " values (?, ?, ?, ?, ?, ?, 'ACTIVE')",
                id,
                claimId,
                decisionId,
                child.id(),
                slot,
                vault.seal(id, child));
        timeline.record(connection, claimId, ACTOR, "SCHOLARSHIP_OPENED", Map.of("child", id));
    }

    private static Set<String> known(Connection connection, UUID claimId) throws SQLException {
        return new HashSet<>(Database.list(
                connection,
                "select fact_id from scholarship_child where claim_id = ?",
                row -> row.getString(1),
                claimId));
    }
}

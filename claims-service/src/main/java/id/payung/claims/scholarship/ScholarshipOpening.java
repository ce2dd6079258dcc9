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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Opens the ledger of the children whose schooling a decision grants: at most two of a worker, chosen once, whichever
 * claims of that worker grant it. All of these claims are locked, so that of two decisions at the same moment one sees
 * what the other has opened.
 */
@ApplicationScoped
public class ScholarshipOpening {

    private static final String SCHOLARSHIP = "SCHOLARSHIP";

    private static final String ACTOR = "claims-service";

    private final BenefitLaw law;
    private final Ledger ledger;
    private final OrderIssue orders;
    private final ChildVault vault;
    private final Timeline timeline;
    private final WorkClock clock;

    ScholarshipOpening(
            BenefitLaw law, Ledger ledger, OrderIssue orders, ChildVault vault, Timeline timeline, WorkClock clock) {
        this.law = law;
        this.ledger = ledger;
        this.orders = orders;
        this.vault = vault;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Children that have a ledger already keep it, and go on if only a replaced decision had ended it. */
    public void open(Connection connection, UUID claimId, UUID decisionId, LocalDate eventDate, List<Child> children)
            throws SQLException {
        int most = law.scholarships().mostChildren(eventDate);
        List<ScholarChild> family = ledger.lockFamily(connection, claimId);
        Map<String, UUID> granted = ScholarshipGrants.of(connection, claimId);
        KnownChildren known = KnownChildren.of(claimId, granted, children, family);
        int slots = family.size();
        for (Child child : children) {
            Optional<ScholarChild> kept = known.ledgerOf(child);
            if (kept.isPresent()) {
                goOn(connection, claimId, child, kept.get());
            } else if (++slots > most) {
                throw ScholarshipProblems.TWO_CHOSEN.refusal();
            } else {
                insert(connection, claimId, decisionId, child, slots);
            }
        }
    }

    /**
     * Ends the ledgers of children to whom a decision, made in the place of another, grants nothing any more; those
     * that another claim grants too go on.
     */
    public void closeAllBut(Connection connection, UUID claimId, Set<String> due) throws SQLException {
        Map<UUID, ScholarChild> family = new HashMap<>();
        ledger.lockFamily(connection, claimId).forEach(child -> family.put(child.id(), child));
        for (Map.Entry<String, UUID> granted :
                ScholarshipGrants.of(connection, claimId).entrySet()) {
            boolean ends = !due.contains(granted.getKey())
                    && ScholarshipGrants.remove(connection, claimId, granted.getKey(), granted.getValue());
            if (ends) {
                close(connection, family.get(granted.getValue()));
                takeBack(connection, family.get(granted.getValue()));
            }
        }
    }

    private void goOn(Connection connection, UUID claimId, Child child, ScholarChild kept) throws SQLException {
        boolean isNew = ScholarshipGrants.add(connection, claimId, child.id(), kept.id());
        Database.update(
                connection,
                "update scholarship_child set status = 'ACTIVE', end_cause = null, ended_on = null,"
                        + " version = version + 1 where child_id = ? and end_cause = ?",
                kept.id(),
                ScholarChild.DECISION_REPLACED);
        if (isNew && !kept.claimId().equals(claimId)) {
            timeline.record(
                    connection,
                    claimId,
                    ACTOR,
                    "SCHOLARSHIP_GOES_ON",
                    Map.of("child", kept.id(), "claim", kept.claimId()));
        }
    }

    private void close(Connection connection, ScholarChild child) throws SQLException {
        int closed = Database.update(
                connection,
                "update scholarship_child set status = 'ENDED', end_cause = ?, ended_on = ?,"
                        + " proposed_end_cause = null, proposed_ended_on = null, end_proposed_by = null,"
                        + " version = version + 1 where child_id = ? and status = 'ACTIVE'",
                ScholarChild.DECISION_REPLACED,
                clock.today(),
                child.id());
        if (closed > 0) {
            timeline.record(
                    connection,
                    child.claimId(),
                    ACTOR,
                    "SCHOLARSHIP_ENDED",
                    Map.of("child", child.id(), "cause", ScholarChild.DECISION_REPLACED));
        }
    }

    /** A year that was granted and not paid is not paid any more; people decide it again if the child goes on. */
    private void takeBack(Connection connection, ScholarChild child) throws SQLException {
        UUID claimId = child.claimId();
        for (UUID order : orders.cancelUnpaid(
                connection, claimId, SCHOLARSHIP, child.child().id())) {
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
        ScholarshipGrants.add(connection, claimId, child.id(), id);
        timeline.record(connection, claimId, ACTOR, "SCHOLARSHIP_OPENED", Map.of("child", id));
    }
}

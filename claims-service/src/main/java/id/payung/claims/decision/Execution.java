package id.payung.claims.decision;

import id.payung.claims.casefile.Child;
import id.payung.claims.claim.Claim;
import id.payung.claims.claim.JudgedCase;
import id.payung.claims.claim.KnownFacts;
import id.payung.claims.claim.Payees;
import id.payung.claims.law.Outcome;
import id.payung.claims.law.ScholarshipProjection;
import id.payung.claims.payment.OrderIssue;
import id.payung.claims.payment.Payable;
import id.payung.claims.scholarship.ScholarshipOpening;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What follows from a confirmed decision: payment orders, and the scholarships of the children. */
@ApplicationScoped
public class Execution {

    private final OrderIssue orders;
    private final ScholarshipOpening scholarships;
    private final PaidInLife paidInLife;

    Execution(OrderIssue orders, ScholarshipOpening scholarships, PaidInLife paidInLife) {
        this.orders = orders;
        this.scholarships = scholarships;
        this.paidInLife = paidInLife;
    }

    /** Orders what a decision grants; says whether nothing is left to pay. */
    public boolean execute(Connection connection, Claim claim, UUID decisionId, JudgedCase judged) throws SQLException {
        if (judged.assessment().outcome() == Outcome.DENIED) {
            return false;
        }
        List<Payable> payables = payables(judged, judged.payees());
        orders.issue(connection, claim.id(), decisionId, payables, claim.payBy());
        openScholarships(connection, claim, decisionId, judged);
        return payables.isEmpty();
    }

    /** Orders what a decision grants that takes the place of another one; what was paid counts. */
    public void executeInstead(Connection connection, Claim claim, UUID decisionId, JudgedCase judged)
            throws SQLException {
        Payees payees = paidInLife.counted(connection, claim.id(), judged);
        orders.reverse(connection, claim.id(), decisionId, payables(judged, payees), claim.payBy());
        scholarships.closeAllBut(connection, claim.id(), dueChildren(judged));
        openScholarships(connection, claim, decisionId, judged);
    }

    /** Whether no order of the claim waits for the bank. */
    public boolean isSettled(Connection connection, UUID claimId) throws SQLException {
        return orders.isSettled(connection, claimId);
    }

    /** What of the claim's benefits was paid, less what was paid back. */
    public long paid(Connection connection, UUID claimId) throws SQLException {
        return orders.paid(connection, claimId);
    }

    /** The day on which the last of the claim's benefits was paid. */
    public Optional<LocalDate> lastPaidOn(Connection connection, UUID claimId) throws SQLException {
        return orders.lastPaidOn(connection, claimId);
    }

    /** What is owed to whom; together with what stays with the fund it is what was decided, or nothing may commit. */
    private static List<Payable> payables(JudgedCase judged, Payees payees) {
        List<Payable> payables = payees.all().stream().map(Execution::payable).toList();
        long sum = payables.stream().mapToLong(Payable::amount).sum() + payees.keptByFund();
        if (sum != judged.assessment().cashTotal()) {
            throw new IllegalStateException("The payees of a decision receive " + sum + " instead of "
                    + judged.assessment().cashTotal());
        }
        return payables;
    }

    private static Set<String> dueChildren(JudgedCase judged) {
        if (judged.assessment().outcome() == Outcome.DENIED) {
            return Set.of();
        }
        return judged.assessment().scholarship().children().stream()
                .map(ScholarshipProjection.ProjectedChild::childId)
                .collect(Collectors.toSet());
    }

    private static Payable payable(Payees.Payee payee) {
        return new Payable(
                payee.id(), "BENEFIT", payee.amount(), payee.account().orElseThrow());
    }

    /** Opens the ledger of the children whose schooling is due; the same again changes nothing. */
    public void openScholarships(Connection connection, Claim claim, UUID decisionId, JudgedCase judged)
            throws SQLException {
        KnownFacts facts = claim.facts().orElseThrow();
        Set<String> due = dueChildren(judged);
        List<Child> children = facts.file().children().stream()
                .filter(child -> due.contains(child.id()))
                .toList();
        if (!children.isEmpty()) {
            scholarships.open(
                    connection, claim.id(), decisionId, facts.law().event().date(), children);
        }
    }
}

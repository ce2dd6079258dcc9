package id.payung.claims.decision;

import id.payung.claims.claim.JudgedCase;
import id.payung.claims.claim.Payees;
import id.payung.claims.law.Benefit;
import id.payung.claims.law.Outcome;
import id.payung.claims.payment.OrderIssue;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Counts what a worker received and then died: a benefit that was paid is not paid again to the heirs, nor claimed back
 * from the dead. What the worker received of a benefit that is not granted any more is claimed back as from anybody.
 */
@ApplicationScoped
class PaidInLife {

    private static final Set<Decision.Status> DECIDED = Set.of(Decision.Status.CONFIRMED, Decision.Status.REPLACED);

    private final DecisionStore decisions;
    private final Judgement judgement;
    private final OrderIssue orders;

    PaidInLife(DecisionStore decisions, Judgement judgement, OrderIssue orders) {
        this.decisions = decisions;
        this.judgement = judgement;
        this.orders = orders;
    }

    /** Who receives what a decision grants that takes the place of another one. */
    Payees counted(Connection connection, UUID claimId, JudgedCase judged) throws SQLException {
        Payees payees = judged.payees();
        Optional<OrderIssue.Received> received = orders.receivedBy(connection, claimId, Payees.MEMBER);
        if (!payees.areHeirs() || received.isEmpty()) {
            return payees;
        }
        long same = decidedInLife(claimId)
                .map(before -> common(before.ofFamily(), payees.ofFamily()))
                .orElse(0L);
        long counts = Math.min(same, received.get().amount());
        return counts <= 0
                ? payees
                : payees.counting(new Payees.Payee(
                        Payees.MEMBER, counts, Optional.of(received.get().account())));
    }

    /** What the last decision granted that was made while the worker lived; a refusal names no heirs and grants nothing. */
    private Optional<Payees> decidedInLife(UUID claimId) {
        return decisions.of(claimId).stream()
                .filter(decision -> DECIDED.contains(decision.status()))
                .filter(decision -> !decision.outcome().equals(Outcome.DENIED.name()))
                .sorted(Comparator.comparing(Decision::ordinal).reversed())
                .map(decision -> judgement.of(decisions.facts(decision)).payees())
                .filter(payees -> !payees.areHeirs())
                .findFirst();
    }

    private static long common(Map<Benefit, Long> before, Map<Benefit, Long> now) {
        return now.entrySet().stream()
                .mapToLong(each -> Math.min(each.getValue(), before.getOrDefault(each.getKey(), 0L)))
                .sum();
    }
}

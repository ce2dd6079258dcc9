package id.payung.claims.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import id.payung.claims.casefile.BankAccount;
import id.payung.claims.testing.Case;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Worker;
import id.payung.platform.database.Database;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever was paid, sent back or claimed back before: the orders of a claim come to what was decided last. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class OrderReversalTest {

    private static final long SEED = Long.getLong("payung.seed", 838);
    private static final int CLAIMS = 5;
    private static final int STEPS = 40;
    private static final String SETTLED_AT = "2023-07-07T09:00:00+08:00";
    private static final List<String> PAYEES = List.of("widow", "child-1", "child-2", "FACILITY-1");
    private static final BankAccount ACCOUNT = new BankAccount("Bank Rekaan", "0000123456", "Ibu Rekaan");

    @Inject
    OrderIssue orders;

    @Inject
    Database database;

    private int reference;

    private static String granted() {
        String id = Case.send(Case.death(Worker.covered(), "2023-07-05T13:30:00+08:00"))
                .path("claimId");
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
        return id;
    }

    @Test
    void theOrdersOfAClaimComeToTheLastDecisionInAnySequence() {
        Random random = new Random(SEED);
        System.out.println("payung.seed=" + SEED);
        for (int claim = 0; claim < CLAIMS; claim++) {
            String id = granted();
            Map<String, Long> decided = Map.of("widow", 42_000_000L);
            for (int step = 0; step < STEPS; step++) {
                if (random.nextInt(5) == 0) {
                    decided = anything(random);
                    reverse(id, decided);
                } else {
                    bankOrOfficer(random, id);
                }

                assertThat(owedTo(id)).as("claim %s, step %s", claim, step).isEqualTo(decided);
            }
        }
    }

    @Test
    void noReplacementOutlivesTheDecisionItPaid() {
        String id = granted();
        Map<String, Object> order = Case.orders(id).get(0);
        Bank.settle(order, "R-1", SETTLED_AT, "RETURNED").then().statusCode(201);
        String number = Bank.replace(order, "Bank Lain", "99887766").path("number");

        reverse(id, Map.of("widow", 10_000_000L));

        Bank.confirm(number, "approver-1").then().statusCode(409).body("code", equalTo("NO_PROPOSAL"));
        Bank.replace(order, "Bank Lain", "99887766").then().statusCode(409).body("code", equalTo("ORDER_NOT_RETURNED"));
    }

    @Test
    void asksForAnotherAccountAfterARejection() {
        Map<String, Object> order = Case.orders(granted()).get(0);
        Bank.settle(order, "R-1", SETTLED_AT, "RETURNED").then().statusCode(201);
        String number = Bank.replace(order, "Bank Lain", "99887766").path("number");

        Bank.reject(number, "approver-1").then().statusCode(200).body("status", equalTo("CANCELLED"));
        Bank.reject(number, "approver-1").then().statusCode(200);
        Bank.reject(number, "approver-2").then().statusCode(409);

        String other = Bank.replace(order, "Bank Ketiga", "55443322")
                .then()
                .statusCode(201)
                .body("dueOn", equalTo(order.get("dueOn")))
                .extract()
                .path("number");
        Bank.confirm(other, "approver-1").then().statusCode(200).body("status", equalTo("ISSUED"));
    }

    @Test
    void neverCommitsOrdersThatDoNotComeToTheDecision() {
        String id = granted();

        assertThatThrownBy(() -> inTransaction(connection -> {
                    orders.issue(
                            connection,
                            UUID.fromString(id),
                            anotherDecision(id),
                            List.of(new Payable("widow", "BENEFIT", 1, ACCOUNT)),
                            Optional.empty());
                    return true;
                }))
                .hasMessageContaining("42000001 instead of 1");

        assertThat(owedTo(id)).isEqualTo(Map.of("widow", 42_000_000L));
    }

    private void bankOrOfficer(Random random, String id) {
        List<Map<String, Object>> all = Case.orders(id);
        Map<String, Object> order = all.get(random.nextInt(all.size()));
        String number = (String) order.get("number");
        switch ((String) order.get("status")) {
            case "ISSUED" -> settle(order, random.nextInt(4) == 0 ? "RETURNED" : "PAID");
            case "SETTLED" -> {
                if (random.nextInt(3) == 0) {
                    settle(order, "RETURNED");
                }
            }
            case "RETURNED" -> Bank.replace(order, "Bank Lain", "99887766");
            case "PROPOSED" -> {
                if (random.nextInt(3) == 0) {
                    Bank.reject(number, "approver-1").then().statusCode(200);
                } else {
                    Bank.confirm(number, "approver-1").then().statusCode(200);
                }
            }
            case "CANCELLED" -> {
                // the bank had it already, or paid it before, or never saw it
                assertThat(Bank.settle(order, "R-" + reference++, SETTLED_AT, "PAID")
                                .statusCode())
                        .isIn(201, 409);
            }
            default -> settle(order, "PAID", 409);
        }
    }

    private void settle(Map<String, Object> order, String result) {
        settle(order, result, 201);
    }

    private void settle(Map<String, Object> order, String result, int status) {
        Bank.settle(order, "R-" + reference++, SETTLED_AT, result).then().statusCode(status);
    }

    /** None to all of the payees, with any sums. */
    private static Map<String, Long> anything(Random random) {
        Map<String, Long> decided = new HashMap<>();
        for (String payee : PAYEES) {
            if (random.nextBoolean()) {
                decided.put(payee, 1 + random.nextLong(100_000_000));
            }
        }
        return decided;
    }

    private void reverse(String id, Map<String, Long> decided) {
        List<Payable> payables = new ArrayList<>();
        decided.forEach((payee, amount) -> payables.add(new Payable(payee, "BENEFIT", amount, ACCOUNT)));
        inTransaction(connection -> {
            orders.reverse(connection, UUID.fromString(id), anotherDecision(id), payables, Optional.empty());
            return true;
        });
    }

    private <T> T inTransaction(Database.Work<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> database.call(work));
    }

    /** A copy of the claim's decision: what replaced it is not of interest here, only that it is another one. */
    private UUID anotherDecision(String id) {
        return database.first(
                        """
                        insert into decision (decision_id, claim_id, ordinal, status, outcome, cash_total, facts, assessment,
                            law_version, reason, proposed_by, proposed_at, decided_by, decided_at, decided_reason)
                        select gen_random_uuid(), claim_id, (select max(ordinal) + 1 from decision where claim_id = d.claim_id),
                            'REPLACED', outcome, cash_total, facts, assessment, law_version, reason, proposed_by,
                            proposed_at, decided_by, decided_at, decided_reason
                        from decision d where claim_id = ?::uuid and ordinal = 1 returning decision_id
                        """,
                        row -> row.getObject(1, UUID.class),
                        id)
                .orElseThrow();
    }

    /** Reckoned here anew: paid or on the way, less what is claimed back. */
    private static Map<String, Long> owedTo(String id) {
        Map<String, Long> owed = new HashMap<>();
        for (Map<String, Object> order : Case.orders(id)) {
            if (List.of("ISSUED", "SETTLED", "RETURNED").contains(order.get("status"))) {
                long amount = ((Number) order.get("amount")).longValue();
                owed.merge(
                        (String) order.get("payee"),
                        order.get("kind").equals("RECOVERY") ? -amount : amount,
                        Long::sum);
            }
        }
        owed.values().removeIf(amount -> amount == 0);
        return owed;
    }
}

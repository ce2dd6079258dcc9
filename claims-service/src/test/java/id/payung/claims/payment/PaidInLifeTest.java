package id.payung.claims.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.claims.testing.Accident;
import id.payung.claims.testing.Case;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Worker;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a worker was paid before dying of the accident is not paid again to the heirs, nor claimed back from the dead. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class PaidInLifeTest {

    private static final int DEATH_GRANTS = 70_000_000;
    private static final int A_MONTH = 1_000_000;

    private final Worker worker = Worker.covered();

    @Test
    void paysTheHeirsWhatTheWorkerHasNotReceived() {
        String id = healed();
        settleAll(id, "B-1");

        died(id);

        assertThat(amounts(id, "RECOVERY")).isEmpty();
        assertThat(ordered(id, "ISSUED")).containsExactly(DEATH_GRANTS);
        assertThat(ordered(id, "SETTLED")).containsExactly(A_MONTH);
        settleAll(id, "B-2");

        // a bill that comes still later changes nothing of that
        Case.send(Accident.billed(worker, "RS-9", 750_000)).then().statusCode(201);
        decide(id);

        assertThat(amounts(id, "RECOVERY")).isEmpty();
        assertThat(ordered(id, "ISSUED")).containsExactly(750_000);
    }

    @Test
    void paysTheHeirsEverythingWhereTheWorkerReceivedNothing() {
        String id = healed();

        died(id);

        assertThat(amounts(id, "RECOVERY")).isEmpty();
        assertThat(ordered(id, "ISSUED")).containsExactly(DEATH_GRANTS + A_MONTH);
    }

    @Test
    void claimsBackOnlyWhatIsNotGrantedAnyMore() {
        Map<String, Object> told = Accident.healedAfter(worker, 60);
        String id = healed(told);
        settleAll(id, "B-1");
        Case.send(Case.corrected(told, Accident.healedAfter(worker, 30).get("data")))
                .then()
                .statusCode(201);

        died(id);

        assertThat(amounts(id, "RECOVERY")).containsExactly(A_MONTH);
        assertThat(amounts(id, "BENEFIT")).containsExactlyInAnyOrder(2 * A_MONTH, DEATH_GRANTS);
    }

    @Test
    void paysTheHeirsTheRestWhereTheirClaimWasRefusedAtFirst() {
        String id = healed();
        settleAll(id, "B-1");
        Case.send(Accident.diedOfIt(worker, "2023-06-01T04:00:00+08:00")).then().statusCode(201);
        refuse(id);
        Case.send(Accident.billed(worker, "RS-9", 750_000)).then().statusCode(201);

        decide(id);

        assertThat(amounts(id, "RECOVERY")).isEmpty();
        assertThat(amounts(id, "BENEFIT")).containsExactlyInAnyOrder(A_MONTH, DEATH_GRANTS, 750_000);
    }

    private static void refuse(String id) {
        Map<String, Object> body = Map.of(
                "outcome",
                "DENIED",
                "reason",
                "The certificate names another person",
                "citation",
                Map.of("act", "PP 44/2015", "provision", "Pasal 37"));
        Case.change("officer", "officer-1", id, "/proposals", body).then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
    }

    private String healed() {
        return healed(Accident.healedAfter(worker, 30));
    }

    private String healed(Map<String, Object> told) {
        Case.send(Accident.reported(worker)).then().statusCode(201);
        return decide(Case.send(told).path("claimId"));
    }

    private void died(String id) {
        Case.send(Accident.diedOfIt(worker, "2023-06-01T04:00:00+08:00")).then().statusCode(201);
        decide(id);
    }

    private static String decide(String id) {
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
        return id;
    }

    private static void settleAll(String id, String reference) {
        Case.orders(id).stream()
                .filter(order -> order.get("status").equals("ISSUED"))
                .forEach(order -> Case.settle(order, reference, order.get("amount"), "PAID")
                        .then()
                        .statusCode(201));
    }

    private static List<Integer> ordered(String id, String status) {
        return Case.orders(id).stream()
                .filter(order -> order.get("status").equals(status))
                .map(order -> (Integer) order.get("amount"))
                .toList();
    }

    /** Of the orders that count. */
    private static List<Integer> amounts(String id, String kind) {
        return Case.orders(id).stream()
                .filter(order -> order.get("kind").equals(kind))
                .filter(order -> !order.get("status").equals("CANCELLED"))
                .map(order -> (Integer) order.get("amount"))
                .toList();
    }
}

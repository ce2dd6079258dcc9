package id.payung.claims.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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

/** A bank may pay what was cancelled a moment before: the money has left, and is set off. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class CancelledOrderTest {

    private static final String PAID_AT = "2023-07-20T10:00:00+08:00";
    private static final String FACILITY = "FACILITY:RSUD Rekaan:RS-1";

    private static void decide(String id) {
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
    }

    /** A hospital's bill is decided, then corrected and decided anew before the bank had paid the first one. */
    private static String decidedTwice(long first, long second) {
        Worker worker = Worker.covered();
        Case.send(Accident.reported(worker)).then().statusCode(201);
        Case.send(Accident.billed(worker, "RS-1", first)).then().statusCode(201);
        String id = Case.send(Accident.healedAfter(worker, 30)).path("claimId");
        decide(id);
        Map<String, Object> corrected = Accident.billed(worker, "RS-1", second);
        corrected.put("time", "2023-07-07T09:00:00+08:00");
        Case.send(corrected).then().statusCode(201);
        decide(id);
        return id;
    }

    @Test
    void countsTheMoneyOfACancelledOrderAndOrdersTheRest() {
        String id = decidedTwice(2_000_000, 2_500_000);
        Map<String, Object> cancelled = only(id, "CANCELLED");

        Bank.settle(cancelled, "R-1", PAID_AT, "PAID")
                .then()
                .statusCode(201)
                .body("status", equalTo("SETTLED"))
                .body("paidThoughCancelled", equalTo(true));

        Map<String, Object> rest = only(id, "ISSUED");
        assertThat(rest).containsEntry("kind", "BENEFIT").containsEntry("amount", 500_000);
        assertThat(rest).containsEntry("setsOff", cancelled.get("number"));
        Bank.settle(cancelled, "R-1", PAID_AT, "PAID").then().statusCode(200);
        Bank.settle(cancelled, "R-2", PAID_AT, "PAID").then().statusCode(409);
        assertThat(shownToPeople(id)).containsExactly((String) cancelled.get("number"));
        assertThat(actions(id)).contains("CANCELLED_ORDER_PAID");
    }

    @Test
    void asksForMoneyBackThatWasTooMuch() {
        String id = decidedTwice(2_500_000, 2_000_000);

        Bank.settle(only(id, "CANCELLED"), "R-1", PAID_AT, "PAID").then().statusCode(201);

        assertThat(only(id, "ISSUED")).containsEntry("kind", "RECOVERY").containsEntry("amount", 500_000);
    }

    @Test
    void ordersAnewWhatCameBackOfACancelledOrder() {
        String id = decidedTwice(2_000_000, 2_500_000);
        Map<String, Object> cancelled = only(id, "CANCELLED");
        Bank.settle(cancelled, "R-1", PAID_AT, "PAID").then().statusCode(201);
        Bank.settle(only(id, "ISSUED"), "R-2", PAID_AT, "PAID").then().statusCode(201);

        Bank.settle(cancelled, "R-3", "2023-07-21T10:00:00+08:00", "RETURNED")
                .then()
                .statusCode(201)
                .body("status", equalTo("CANCELLED"))
                .body("paidThoughCancelled", equalTo(false));

        assertThat(only(id, "ISSUED")).containsEntry("kind", "BENEFIT").containsEntry("amount", 2_000_000);
        Bank.settle(cancelled, "R-4", PAID_AT, "PAID").then().statusCode(409).body("code", equalTo("ORDER_CLOSED"));
    }

    private static Map<String, Object> only(String id, String status) {
        List<Map<String, Object>> found = Case.orders(id).stream()
                .filter(order -> order.get("payee").equals(FACILITY))
                .filter(order -> order.get("status").equals(status))
                .toList();
        assertThat(found).as(status).hasSize(1);
        return found.get(0);
    }

    private static List<String> shownToPeople(String id) {
        return Case.as("officer", "officer-1")
                .queryParam("claimId", id)
                .queryParam("paidThoughCancelled", "true")
                .get("/v1/payment-orders")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.number");
    }

    private static List<String> actions(String id) {
        return Case.as("auditor", "auditor-1")
                .get("/v1/claims/" + id + "/timeline")
                .jsonPath()
                .getList("items.action");
    }
}

package id.payung.claims.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.payung.claims.testing.Case;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Worker;
import id.payung.platform.database.Database;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the bank says as an event counts as what it says as a call. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class SettlementEventTest {

    private static final String TODAY = LocalDate.now(ZoneOffset.ofHours(8)) + "T00:00:00+08:00";
    private static final int GRANT = 42_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Inject
    Database database;

    private static Map<String, Object> order() {
        String id = Case.send(Case.death(Worker.covered(), "2023-07-05T13:30:00+08:00"))
                .path("claimId");
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
        return Case.orders(id).get(0);
    }

    @Test
    void settlesAnOrderAndMovesTheClaim() {
        Map<String, Object> order = order();

        settled(order.get("number"), "E-1", GRANT)
                .then()
                .statusCode(201)
                .body("claimId", equalTo(order.get("claimId")));

        assertThat(Bank.order((String) order.get("number"))).containsEntry("status", "SETTLED");
        assertThat(Case.claim((String) order.get("claimId")).getString("state")).isEqualTo("PAID");
    }

    @Test
    void booksTheSameSettlementOnceWhetherItComesAsACallOrAsEvents() {
        Map<String, Object> order = order();
        Case.settle(order, "E-1", GRANT, "PAID").then().statusCode(201);

        settled(order.get("number"), "E-1", GRANT).then().statusCode(201);
        settled(order.get("number"), "E-1", GRANT).then().statusCode(201);

        long settlements = timeline((String) order.get("claimId")).stream()
                .filter(entry -> entry.get("action").equals("PAYMENT_SETTLED"))
                .count();
        assertThat(settlements).isEqualTo(1);
    }

    @Test
    void keepsTheSettlementOfAnOrderThatIsNotKnownYet() {
        settled("PO-2026-9999998", "E-1", GRANT).then().statusCode(202);
    }

    @Test
    void settlesAnOrderWhoseSettlementCameBeforeIt() throws InterruptedException {
        String next = database.first(
                        "select 'PO-' || extract(year from now() at time zone 'Asia/Makassar') || '-' || lpad((last_value"
                                + " + case when is_called then 1 else 0 end)::text, 7, '0') from payment_order_number",
                        row -> row.getString(1))
                .orElseThrow();
        settled(next, "E-1", GRANT).then().statusCode(202);

        Map<String, Object> order = order();

        assertThat(order).containsEntry("number", next);
        awaitSettled(next);
    }

    @Test
    void settlesTheOrdersOfABatch() {
        Map<String, Object> one = order();
        Map<String, Object> other = order();

        Case.sendBatch(List.of(
                        settlement(one.get("number"), "E-1", GRANT), settlement(other.get("number"), "E-1", GRANT)))
                .then()
                .statusCode(200)
                .body("status", equalTo(List.of(201, 201)));

        assertThat(Bank.order((String) one.get("number"))).containsEntry("status", "SETTLED");
        assertThat(Bank.order((String) other.get("number"))).containsEntry("status", "SETTLED");
    }

    @Test
    void changesNothingByASettlementOfAnotherAmount() {
        Map<String, Object> order = order();

        settled(order.get("number"), "E-1", GRANT - 1)
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("WRONG_AMOUNT"));

        assertThat(Bank.order((String) order.get("number"))).containsEntry("status", "ISSUED");
    }

    @Test
    void listsEveryOrderOfAClaimOnceWhenReadInPages() {
        Map<String, Object> order = order();
        Case.settle(order, "R-1", GRANT, "RETURNED").then().statusCode(201);
        Bank.replace(order, "Bank Lain", "99887766").then().statusCode(201);
        Set<String> seen = new HashSet<>();

        String next = "/v1/payment-orders?limit=1&claimId=" + order.get("claimId");
        for (int page = 0; page < 2; page++) {
            Response answer =
                    Case.as("officer", "officer-1").urlEncodingEnabled(false).get(next);
            answer.then().statusCode(200);
            seen.addAll(answer.jsonPath().<String>getList("items.number"));
            String link = answer.header("Link");
            assertThat(link != null).isEqualTo(page == 0);
            next = link == null ? next : link.replaceAll("^<([^>]*)>.*", "$1");
        }

        assertThat(seen).hasSize(2);
    }

    /** The event has its next turn as soon as the order is there, or else when the worker looks again. */
    private static void awaitSettled(String number) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!Bank.order(number).get("status").equals("SETTLED")) {
            assertThat(Instant.now()).as("settled by now").isBefore(deadline);
            Thread.sleep(50);
        }
    }

    private static List<Map<String, Object>> timeline(String claim) {
        return Case.as("auditor", "auditor-1")
                .get("/v1/claims/" + claim + "/timeline")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private static Response settled(Object number, String reference, long amount) {
        return Case.send(settlement(number, reference, amount));
    }

    private static Map<String, Object> settlement(Object number, String reference, long amount) {
        Map<String, Object> data = new HashMap<>();
        data.put("orderNumber", number);
        data.put("reference", reference);
        data.put("amount", amount);
        data.put("settledAt", TODAY);
        data.put("result", "PAID");
        return Case.event("payment.settled.v1", data);
    }
}

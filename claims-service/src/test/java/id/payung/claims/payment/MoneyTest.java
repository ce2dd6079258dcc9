package id.payung.claims.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.payung.claims.testing.Case;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Worker;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Money leaves once, with its exact amount, and never by one person's word. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class MoneyTest {

    private static final String DIED = "2023-07-05T13:30:00+08:00";
    private static final long GRANT = 42_000_000;

    private static String granted() {
        String id = Case.send(Case.death(Worker.covered(), DIED)).path("claimId");
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
        return id;
    }

    @Test
    void refusesASettlementOfAnotherAmountInTheFutureOrUnderAUsedReference() {
        String id = granted();
        Map<String, Object> order = Case.orders(id).get(0);

        Case.settle(order, "R-1", GRANT - 1, "PAID").then().statusCode(422).body("code", equalTo("WRONG_AMOUNT"));
        Case.settle(order, "R-1", 42_000_000.5, "PAID").then().statusCode(400);
        Case.settle(order, "R-1", GRANT, "LOST").then().statusCode(400);
        Case.settle(order, "R-1", GRANT, "PAID").then().statusCode(201);
        Case.settle(order, "R-1", GRANT, "RETURNED")
                .then()
                .statusCode(409)
                .body("code", equalTo("SETTLEMENT_REFERENCE_USED"));
        Case.settle(order, "R-2", GRANT, "PAID").then().statusCode(409).body("code", equalTo("ALREADY_SETTLED"));
        Case.settle(Map.of("number", "PO-2026-9999999"), "R-1", GRANT, "PAID")
                .then()
                .statusCode(404);
    }

    @Test
    void booksOneOfEightSettlementsAtTheSameMoment() throws Exception {
        Map<String, Object> order = Case.orders(granted()).get(0);
        List<Callable<Integer>> calls = Collections.nCopies(
                8, () -> Case.settle(order, "R-1", GRANT, "PAID").statusCode());

        ExecutorService senders = Executors.newFixedThreadPool(8);
        List<Integer> answers = senders.invokeAll(calls).stream()
                .map(future -> {
                    try {
                        return future.get();
                    } catch (Exception failed) {
                        throw new AssertionError(failed);
                    }
                })
                .toList();
        senders.shutdown();

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 200).hasSize(7);
    }

    @Test
    void sendsReturnedMoneyToAnotherAccountOnlyWhenAnotherPersonConfirms() {
        String id = granted();
        Map<String, Object> order = Case.orders(id).get(0);
        Case.settle(order, "R-1", GRANT, "RETURNED").then().statusCode(201);
        Map<String, Object> account = Map.of("bank", "Bank Lain", "number", "99887766", "holder", "Ibu Rekaan");

        Response proposed = replace(order, account);
        String number = proposed.then().statusCode(201).extract().path("number");
        replace(order, account).then().statusCode(200).body("number", equalTo(number));
        replace(order, Map.of("bank", "Bank Lain", "number", "11112222", "holder", "Ibu Rekaan"))
                .then()
                .statusCode(409);
        confirm(number, "officer-1").then().statusCode(403).body("code", equalTo("SAME_PERSON"));
        Case.settle(Map.of("number", number), "R-2", GRANT, "PAID").then().statusCode(409);

        confirm(number, "approver-1").then().statusCode(200).body("status", equalTo("ISSUED"));
        Case.settle(Map.of("number", number), "R-2", GRANT, "PAID").then().statusCode(201);
        assertThat(Case.claim(id).getString("state")).isEqualTo("PAID");
    }

    @Test
    void refusesAnAccountOfLetters() {
        Map<String, Object> order = Case.orders(granted()).get(0);
        Case.settle(order, "R-1", GRANT, "RETURNED").then().statusCode(201);

        replace(order, Map.of("bank", "Bank Lain", "number", "abcdef", "holder", "Ibu Rekaan"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/account/number")));
    }

    @Test
    void exportsWholeAccountsAsCsvForTheBankAndMaskedOnesToAllOthers() {
        String id = granted();

        String csv = Case.as("bpjs-system", "bank")
                .accept("text/csv")
                .queryParam("claimId", id)
                .get("/v1/payment-orders")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(csv).startsWith("number,claim_id,kind,payee,amount").contains("0000123456", "42000000");
        assertThat(Case.as("officer", "officer-1")
                        .queryParam("claimId", id)
                        .get("/v1/payment-orders")
                        .asString())
                .doesNotContain("0000123456")
                .contains("3456");
        Case.as("auditor", "auditor-1")
                .accept("text/csv")
                .get("/v1/payment-orders")
                .then()
                .statusCode(403);
    }

    private static Response replace(Map<String, Object> order, Map<String, Object> account) {
        return Case.as("officer", "officer-1")
                .contentType(ContentType.JSON)
                .body(Map.of("account", account, "reason", "The bank closed the account"))
                .header("If-Match", Bank.seen(order))
                .post("/v1/payment-orders/" + order.get("number") + "/replacement");
    }

    private static Response confirm(String number, String approver) {
        int version = Case.as("approver", approver)
                .get("/v1/payment-orders/" + number)
                .path("version");
        return Case.as("approver", approver)
                .header("If-Match", "\"" + version + "\"")
                .post("/v1/payment-orders/" + number + "/confirmation");
    }
}

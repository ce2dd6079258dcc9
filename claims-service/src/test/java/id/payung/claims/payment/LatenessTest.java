package id.payung.claims.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.payung.claims.testing.Case;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Worker;
import id.payung.platform.database.Database;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Money that comes late is worth 1 % more for each working day, and two people agree that it is owed. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class LatenessTest {

    @Inject
    Database database;

    /** Due on Monday, 10 July 2023, as if all papers had come on the Wednesday before. */
    private Map<String, Object> order() {
        String id = Case.send(Case.death(Worker.covered(), "2023-07-05T13:30:00+08:00"))
                .path("claimId");
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
        Map<String, Object> order = Case.orders(id).get(0);
        database.update("update payment_order set due_on = '2023-07-10' where number = ?", order.get("number"));
        return order;
    }

    @Test
    void isNotPaidBeforeItWasOrdered() {
        Map<String, Object> order = order();
        String issued = (String) order.get("issuedAt");
        String dayBefore = OffsetDateTime.parse(issued).minusDays(1).toString();
        String sameDay = issued.substring(0, 10) + "T00:00:00+08:00";

        Bank.settleAsItIs(order, "R-1", dayBefore, "PAID")
                .then()
                .statusCode(422)
                .body("code", equalTo("SETTLED_BEFORE_ORDER"))
                .body("errors[0].pointer", equalTo("/settledAt"));

        assertThat(Bank.order((String) order.get("number"))).containsEntry("status", "ISSUED");
        Bank.settleAsItIs(order, "R-1", sameDay, "PAID").then().statusCode(201);
    }

    @Test
    void answersNotModifiedToWhoeverHasSeenTheVersion() {
        Map<String, Object> order = order();
        String address = "/v1/payment-orders/" + order.get("number");
        String seen = Bank.seen(order);

        Case.as("officer", "officer-1")
                .header("If-None-Match", seen)
                .get(address)
                .then()
                .statusCode(304)
                .header("ETag", seen);
        Bank.settle(order, "R-1", "2023-07-10T23:59:59+08:00", "PAID").then().statusCode(201);
        Case.as("officer", "officer-1")
                .header("If-None-Match", seen)
                .get(address)
                .then()
                .statusCode(200);
    }

    @Test
    void owesNothingOnTheLastDay() {
        Map<String, Object> order = order();

        Bank.settle(order, "R-1", "2023-07-10T23:59:59+08:00", "PAID")
                .then()
                .statusCode(201)
                .body("lateWorkingDays", equalTo(null))
                .body("lateVerified", equalTo(null))
                .body("lateCompensation", equalTo(null));

        Bank.compensate(order).then().statusCode(409).body("code", equalTo("ORDER_NOT_LATE"));
    }

    @Test
    void owesOnePercentOnTheNextDay() {
        Bank.settle(order(), "R-1", "2023-07-11T00:00:00+08:00", "PAID")
                .then()
                .statusCode(201)
                .body("lateWorkingDays", equalTo(1))
                .body("lateCompensation", equalTo(420_000))
                .body("lateVerified", equalTo(false));
    }

    @Test
    void doesNotCountTheDaysOfAWeekend() {
        Bank.settle(order(), "R-1", "2023-07-17T08:00:00+08:00", "PAID")
                .then()
                .statusCode(201)
                .body("lateWorkingDays", equalTo(5));
    }

    @Test
    void paysCompensationOnceAndOnlyWhenAnotherPersonConfirms() {
        Map<String, Object> late = order();
        Bank.compensate(late).then().statusCode(409);
        Bank.settle(late, "R-1", "2023-07-11T09:00:00+08:00", "PAID").then().statusCode(201);
        assertThat(uncompensated(late)).hasSize(1);

        String number = Bank.compensate(late)
                .then()
                .statusCode(201)
                .body("kind", equalTo("LATE_COMPENSATION"))
                .body("status", equalTo("PROPOSED"))
                .body("amount", equalTo(420_000))
                .body("compensates", equalTo(late.get("number")))
                .body("lateVerified", equalTo(false))
                .extract()
                .path("number");
        Bank.compensate(late).then().statusCode(200).body("number", equalTo(number));
        assertThat(uncompensated(late)).isEmpty();
        Bank.settle(Bank.order(number), "R-2", "2023-07-12T09:00:00+08:00", "PAID")
                .then()
                .statusCode(409);
        Bank.confirm(number, "officer-1").then().statusCode(403).body("code", equalTo("SAME_PERSON"));
        Bank.confirm(number, "approver-1").then().statusCode(200).body("status", equalTo("ISSUED"));
        Bank.confirm(number, "approver-1").then().statusCode(200);
        Bank.settle(Bank.order(number), "R-2", "2023-07-12T09:00:00+08:00", "PAID")
                .then()
                .statusCode(201);
    }

    @Test
    void asksAgainAfterARejection() {
        Map<String, Object> late = order();
        Bank.settle(late, "R-1", "2023-07-11T09:00:00+08:00", "PAID").then().statusCode(201);
        String number = Bank.compensate(late).path("number");

        Bank.reject(number, "approver-1").then().statusCode(200).body("status", equalTo("CANCELLED"));

        String again = Bank.compensate(late).then().statusCode(201).extract().path("number");
        assertThat(again).isNotEqualTo(number);
        Bank.confirm(number, "approver-1").then().statusCode(409).body("code", equalTo("NO_PROPOSAL"));
    }

    @Test
    void forgetsTheLatenessOfMoneyThatCameBack() {
        Map<String, Object> late = order();
        Bank.settle(late, "R-1", "2023-07-11T09:00:00+08:00", "PAID").then().statusCode(201);
        String number = Bank.compensate(late).path("number");
        Bank.confirm(number, "approver-1").then().statusCode(200);

        Bank.settle(late, "R-2", "2023-07-13T09:00:00+08:00", "RETURNED")
                .then()
                .statusCode(201)
                .body("lateCompensation", equalTo(null));

        assertThat(Bank.order(number)).containsEntry("status", "CANCELLED");
    }

    @Test
    void compensatesTheLatenessOfASecondReplacementByWhatWasNotGivenYet() {
        Map<String, Object> first = order();
        Bank.settle(first, "R-1", "2023-07-11T09:00:00+08:00", "RETURNED")
                .then()
                .statusCode(201);
        Map<String, Object> second = replaced(first, "99887766");
        Bank.settle(second, "R-2", "2023-07-12T09:00:00+08:00", "PAID")
                .then()
                .statusCode(201)
                .body("lateCompensation", equalTo(840_000));
        compensated(second, "R-3");
        Bank.settle(second, "R-4", "2023-07-13T09:00:00+08:00", "RETURNED")
                .then()
                .statusCode(201);
        Map<String, Object> third = replaced(second, "55443322");
        Bank.settle(third, "R-5", "2023-07-14T09:00:00+08:00", "PAID")
                .then()
                .statusCode(201)
                .body("lateCompensation", equalTo(1_680_000));

        Bank.compensate(third).then().statusCode(201).body("amount", equalTo(840_000));
        Bank.compensate(third).then().statusCode(200);
    }

    /** The money goes to another account, and two people agree to it. */
    private static Map<String, Object> replaced(Map<String, Object> returned, String account) {
        String number = Bank.replace(returned, "Bank Lain", account).path("number");
        Bank.confirm(number, "approver-1").then().statusCode(200);
        return Bank.order(number);
    }

    private static void compensated(Map<String, Object> late, String reference) {
        String number = Bank.compensate(late).path("number");
        Bank.confirm(number, "approver-1").then().statusCode(200);
        Bank.settle(Bank.order(number), reference, "2023-07-12T10:00:00+08:00", "PAID")
                .then()
                .statusCode(201);
    }

    private static List<Map<String, Object>> uncompensated(Map<String, Object> order) {
        return Case.as("officer", "officer-1")
                .queryParam("claimId", order.get("claimId"))
                .queryParam("uncompensated", "true")
                .get("/v1/payment-orders")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }
}

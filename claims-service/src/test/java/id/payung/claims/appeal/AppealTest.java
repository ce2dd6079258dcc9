package id.payung.claims.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.payung.claims.testing.Accident;
import id.payung.claims.testing.Case;
import id.payung.claims.testing.Contest;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Feed;
import id.payung.claims.testing.Worker;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A family contests a decision; other people decide, and the money follows. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class AppealTest {

    private static final String DIED = "2025-03-05T13:30:00+08:00";

    /** Under three months of membership: the funeral grant alone. */
    private static String partlyGranted(Worker worker, Map<String, Object> report) {
        String id = Case.send(report).path("claimId");
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201).body("outcome", equalTo("PARTLY_GRANTED"));
        Case.confirm(id, "approver-1").then().statusCode(200);
        assertThat(worker.memberId()).isNotNull();
        return id;
    }

    @Test
    void takesTheSameLetterOnce() {
        Worker worker = Worker.coveredFor(2);
        String id = partlyGranted(worker, Case.death(worker, DIED));

        Contest.lodge(id, "L-1", "We paid longer").then().statusCode(201).body("late", equalTo(false));
        Contest.lodge(id, "L-1", "We paid longer").then().statusCode(200);
        Contest.lodge(id, "L-1", "Something else").then().statusCode(409);
        Contest.lodge(id, "L-2", "We paid longer").then().statusCode(409).body("code", equalTo("APPEAL_OPEN"));

        assertThat(Case.claim(id).getString("state")).isEqualTo("APPEALED");
    }

    @Test
    void isDecidedByPeopleWhoHadNoPartInTheDecision() {
        Worker worker = Worker.coveredFor(2);
        String id = partlyGranted(worker, Case.death(worker, DIED));
        String appeal = Contest.lodge(id, "L-1", "We paid longer").path("id");

        Contest.propose(appeal, "officer-1", "DISMISSED").then().statusCode(403);
        Contest.propose(appeal, "approver-1", "DISMISSED").then().statusCode(403);
        Contest.propose(appeal, "officer-2", "DISMISSED").then().statusCode(200);
        Contest.confirm(appeal, "officer-2").then().statusCode(403);
        Contest.confirm(appeal, "approver-1").then().statusCode(403);
        Contest.confirm(appeal, "approver-2").then().statusCode(200).body("status", equalTo("DISMISSED"));

        assertThat(Case.claim(id).getString("state")).isEqualTo("DECIDED");
        assertThat(Case.orders(id)).hasSize(1);
        assertThat(Feed.of(id, "claim.appeal-dismissed.v1")).hasSize(1).allSatisfy(told -> assertThat(told)
                .containsEntry("state", "DECIDED"));
    }

    @Test
    void tellsThatEverythingIsPaidWhenADismissedAppealLeavesNothingToPay() {
        Worker worker = Worker.coveredFor(2);
        String id = partlyGranted(worker, Case.death(worker, DIED));
        Case.settle(Case.orders(id).get(0), "B-1", 10_000_000, "PAID").then().statusCode(201);
        String appeal = Contest.lodge(id, "L-1", "We paid longer").path("id");

        Contest.propose(appeal, "officer-2", "DISMISSED").then().statusCode(200);
        Contest.confirm(appeal, "approver-2").then().statusCode(200);

        assertThat(Feed.of(id, "claim.appeal-dismissed.v1").get(0)).containsEntry("state", "PAID");
        assertThat(Feed.of(id, "claim.paid.v1").get(1))
                .containsEntry("amount", 10_000_000)
                .containsEntry("paidOn", LocalDate.now(ZoneOffset.ofHours(8)).toString());
    }

    @Test
    void ordersTheDifferenceWhenAnUpheldAppealGrantsMoreThanWasPaid() {
        Worker worker = Worker.coveredFor(2);
        Map<String, Object> report = Case.death(worker, DIED);
        String id = partlyGranted(worker, report);
        Case.settle(Case.orders(id).get(0), "B-1", 10_000_000, "PAID").then().statusCode(201);
        String appeal = Contest.lodge(id, "L-1", "He died earlier").path("id");
        Case.send(Case.corrected(
                        report, Case.death(worker, "2025-02-20T09:00:00+08:00").get("data")))
                .then()
                .statusCode(201);
        Case.answerAll(id);

        Contest.propose(appeal, "officer-2", "UPHELD").then().statusCode(200);
        Contest.confirm(appeal, "approver-2").then().statusCode(200).body("status", equalTo("UPHELD"));

        List<Map<String, Object>> orders = Case.orders(id);
        assertThat(orders).extracting(order -> order.get("amount")).containsExactly(10_000_000, 32_000_000);
        assertThat(orders).extracting(order -> order.get("status")).containsExactly("SETTLED", "ISSUED");
        Case.settle(orders.get(1), "B-2", 32_000_000, "PAID").then().statusCode(201);
        assertThat(Case.claim(id).getString("state")).isEqualTo("PAID");
    }

    @Test
    void saysByWhenToPayWhatWasRefusedBeforeItsPapersWereComplete() {
        Worker worker = Worker.covered();
        String id = Case.send(Accident.reported(worker)).path("claimId");
        Map<String, Object> refusal = Map.of(
                "outcome",
                "DENIED",
                "reason",
                "It was no work accident",
                "citation",
                Map.of("act", "PP 44/2015", "provision", "Pasal 37"));
        Case.change("officer", "officer-1", id, "/proposals", refusal).then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
        String appeal = Contest.lodge(id, "L-1", "It was at work").path("id");
        Case.send(Accident.healedAfter(worker, 30)).then().statusCode(201);
        Case.answerAll(id, "officer-2");

        Contest.propose(appeal, "officer-2", "UPHELD").then().statusCode(200);
        Contest.confirm(appeal, "approver-2").then().statusCode(200).body("status", equalTo("UPHELD"));

        assertThat(Case.orders(id)).hasSize(1).allSatisfy(order -> assertThat((String) order.get("dueOn"))
                .isNotBlank());
    }

    @Test
    void asksForMoneyBackWhenAnUpheldAppealGrantsLess() {
        Worker worker = Worker.coveredFor(2);
        Map<String, Object> report = Case.death(worker, "2025-02-20T09:00:00+08:00");
        String id = Case.send(report).path("claimId");
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201).body("cashTotal", equalTo(42_000_000));
        Case.confirm(id, "approver-1").then().statusCode(200);
        Case.settle(Case.orders(id).get(0), "B-1", 42_000_000, "PAID").then().statusCode(201);
        String appeal = Contest.lodge(id, "L-1", "The day is wrong").path("id");
        Case.send(Case.corrected(report, Case.death(worker, DIED).get("data")));
        Case.answerAll(id);

        Contest.propose(appeal, "officer-2", "UPHELD").then().statusCode(200);
        Contest.confirm(appeal, "approver-2").then().statusCode(200);

        List<Map<String, Object>> orders = Case.orders(id);
        assertThat(orders).extracting(order -> order.get("kind")).containsExactly("BENEFIT", "RECOVERY");
        assertThat(orders.get(1)).containsEntry("amount", 32_000_000);
    }

    @Test
    void cannotBeLodgedBeforeTheDecision() {
        Worker worker = Worker.coveredFor(2);
        String id = partlyGranted(worker, Case.death(worker, DIED));
        String today = LocalDate.now(ZoneOffset.ofHours(8)).toString();
        String yesterday = LocalDate.now(ZoneOffset.ofHours(8)).minusDays(1).toString();

        Contest.lodgeOn(yesterday, id, "L-1", "We paid longer")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/lodgedOn"));

        assertThat(Case.claim(id).getString("state")).isEqualTo("DECIDED");
        Contest.lodgeOn(today, id, "L-1", "We paid longer").then().statusCode(201);
    }

    @Test
    void answersNotModifiedToWhoeverHasSeenTheVersion() {
        Worker worker = Worker.coveredFor(2);
        String appeal = Contest.lodge(partlyGranted(worker, Case.death(worker, DIED)), "L-1", "We paid longer")
                .path("id");
        String seen = Contest.version(appeal);

        Case.as("officer", "officer-2")
                .header("If-None-Match", seen)
                .get("/v1/appeals/" + appeal)
                .then()
                .statusCode(304)
                .header("ETag", seen);
        Contest.propose(appeal, "officer-2", "DISMISSED").then().statusCode(200);
        Case.as("officer", "officer-2")
                .header("If-None-Match", seen)
                .get("/v1/appeals/" + appeal)
                .then()
                .statusCode(200);
    }

    @Test
    void grantsInPartWhereAnOfficerTakesSomethingOff() {
        Worker worker = Worker.covered();
        String id = Case.send(Case.death(worker, "2025-02-20T09:00:00+08:00")).path("claimId");
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201).body("cashTotal", equalTo(42_000_000));
        Case.confirm(id, "approver-1").then().statusCode(200);
        String appeal =
                Contest.lodge(id, "L-1", "The neighbour paid for the funeral").path("id");
        Map<String, Object> less =
                Map.of("benefit", "FUNERAL_GRANT", "amount", 4_000_000, "reason", "Somebody else arranged a part");

        Contest.upholdInPart(
                        appeal,
                        "officer-2",
                        List.of(Map.of("benefit", "FUNERAL_GRANT", "amount", 99_000_000, "reason", "More")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reductions/0/amount"));
        Contest.upholdInPart(appeal, "officer-2", List.of(less))
                .then()
                .statusCode(200)
                .body("proposedReductions[0].amount", equalTo(4_000_000));
        Contest.upholdInPart(appeal, "officer-2", List.of(less)).then().statusCode(200);
        Contest.confirm(appeal, "approver-2").then().statusCode(200).body("status", equalTo("UPHELD"));

        assertThat(Case.claim(id).getString("outcome")).isEqualTo("PARTLY_GRANTED");
        assertThat(Case.orders(id).stream()
                        .filter(order -> order.get("status").equals("ISSUED"))
                        .map(order -> order.get("amount")))
                .containsExactly(36_000_000);
        Case.as("officer", "officer-1")
                .get("/v1/claims/" + id + "/decisions/2/recomputation")
                .then()
                .body("same", equalTo(true));
    }
}

package id.payung.claims.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.payung.claims.testing.Accident;
import id.payung.claims.testing.Case;
import id.payung.claims.testing.Contest;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Feed;
import id.payung.claims.testing.Worker;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two people refuse a claim whole that the rules alone would grant, and say why. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class DenialTest {

    private static final String DIED = "2023-07-05T13:30:00+08:00";
    private static final String WHY = "The certificate names another person";

    private static Response deny(String id, String officer) {
        return Case.deny(id, officer, WHY);
    }

    private static Response propose(String id, String officer, Map<String, Object> body) {
        return Case.change("officer", officer, id, "/proposals", body);
    }

    private static String reported(Map<String, Object> report) {
        return Case.send(report).path("claimId");
    }

    private static String granted(Map<String, Object> report) {
        String id = reported(report);
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200).body("outcome", equalTo("GRANTED"));
        return id;
    }

    private static Response withdraw(Map<String, Object> report) {
        return Case.send(Case.withdrawn(report));
    }

    private static JsonPath scholarships(String id) {
        return Case.as("officer", "officer-1")
                .queryParam("claimId", id)
                .get("/v1/scholarships")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void paysNothingAndOpensNoScholarship() {
        String id = reported(Case.deathWithChildren(Worker.coveredFor(40), DIED, "SD6"));
        Case.answerAll(id);

        deny(id, "officer-1")
                .then()
                .statusCode(201)
                .body("outcome", equalTo("DENIED"))
                .body("cashTotal", equalTo(0))
                .body("assessment.findings.code", hasItem("DENIED_ON_THE_MERITS"));
        Case.confirm(id, "approver-1").then().statusCode(200).body("outcome", equalTo("DENIED"));

        assertThat(Case.orders(id)).isEmpty();
        assertThat(scholarships(id).getList("items")).isEmpty();
        assertThat(Case.claim(id).getString("outcome")).isEqualTo("DENIED");
        assertThat(Feed.of(id, "claim.decided.v1").get(0))
                .containsEntry("outcome", "DENIED")
                .containsEntry("reasons", List.of("DENIED_ON_THE_MERITS"));
        Case.as("officer", "officer-1")
                .header("Accept-Language", "en")
                .get("/v1/claims/" + id + "/decisions/1/letter")
                .then()
                .body(containsString("The claim is refused."))
                .body(containsString(WHY + " (not met) [PP 44/2015 Pasal 37]"));
        Case.as("officer", "officer-1")
                .get("/v1/claims/" + id + "/decisions/1/recomputation")
                .then()
                .body("same", equalTo(true));
    }

    @Test
    void isProposedOnceAndConfirmedBySomebodyElse() {
        String id = reported(Case.death(Worker.covered(), DIED));
        Case.answerAll(id);

        deny(id, "officer-1").then().statusCode(201);
        deny(id, "officer-1").then().statusCode(200);
        Case.propose(id, "officer-1").then().statusCode(409).body("code", equalTo("PROPOSAL_OPEN"));

        Case.confirm(id, "officer-1").then().statusCode(403).body("code", equalTo("SAME_PERSON"));
    }

    @Test
    void waitsNeitherForPapersNorForTheEndOfATreatment() {
        String inTreatment = reported(Accident.reported(Worker.covered()));
        assertThat(Case.claim(inTreatment).getString("state")).isEqualTo("REPORTED");
        Case.propose(inTreatment, "officer-1").then().statusCode(409).body("code", equalTo("CLAIM_NOT_ASSESSED"));

        deny(inTreatment, "officer-1").then().statusCode(201);
        Case.confirm(inTreatment, "approver-1").then().statusCode(200);

        assertThat(Case.claim(inTreatment).getString("state")).isEqualTo("DECIDED");
        assertThat(Case.orders(inTreatment)).isEmpty();
    }

    @Test
    void takesTheCauseOfAnAccidentFromAPerson() {
        Worker worker = Worker.covered();
        reported(Accident.reported(worker));
        String id = reported(Accident.healedAfter(worker, 30));
        assertThat(Case.claim(id).getString("state")).isEqualTo("NEEDS_REVIEW");
        assertThat(Case.claim(id).<String>getList("questions.code")).contains("CAUSED_BY_WORK");
        assertThat(Case.claim(id).getLong("assessment.cashTotal")).isPositive();

        answer(id, "CAUSED_BY_WORK", false).then().statusCode(200);

        assertThat(Case.claim(id).getString("assessment.outcome")).isEqualTo("DENIED");
        answer(id, "CAUSED_BY_WORK", true).then().statusCode(200);
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201).body("outcome", equalTo("GRANTED"));
    }

    @Test
    void keepsTheCauseThatWasFoundWhenABillComes() {
        Worker worker = Worker.covered();
        reported(Accident.reported(worker));
        String id = reported(Accident.healedAfter(worker, 30));
        Case.answerAll(id);

        Case.send(Accident.billed(worker, "RS-2", 750_000)).then().statusCode(201);

        assertThat(Case.claim(id).<String>getList("questions.code")).doesNotContain("CAUSED_BY_WORK");
    }

    private static Response answer(String id, String question, boolean met) {
        Map<String, Object> answer = Map.of("question", question, "met", met, "reason", "The police report says so");
        return Case.change("officer", "officer-1", id, "/answers", Map.of("answers", List.of(answer)));
    }

    @Test
    void isNotHiddenInReductionsOfEverything() {
        String id = reported(Case.deathWithChildren(Worker.coveredFor(40), DIED, "SD6"));
        Case.answerAll(id);
        List<String> benefits = Case.claim(id).getList("assessment.lines.benefit");
        List<Map<String, Object>> nothing = benefits.stream()
                .map(benefit -> Map.<String, Object>of("benefit", benefit, "amount", 0, "reason", "Not due"))
                .toList();

        propose(id, "officer-1", Map.of("reason", "Nothing is due", "reductions", nothing))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reductions"));
        propose(id, "officer-1", Map.of("reason", "Not all is due", "reductions", nothing.subList(0, 1)))
                .then()
                .statusCode(201)
                .body("outcome", equalTo("PARTLY_GRANTED"));
    }

    @Test
    void namesWhatIsWrongWithIt() {
        String id = reported(Case.death(Worker.covered(), DIED));
        Map<String, Object> body = new HashMap<>(Map.of("reason", "Not due", "outcome", "GRANTED"));

        propose(id, "officer-1", body).then().statusCode(422).body("errors[0].pointer", equalTo("/outcome"));

        body.remove("outcome");
        body.put("citation", Map.of("act", "PP 44/2015", "provision", "Pasal 37"));
        propose(id, "officer-1", body).then().statusCode(422).body("errors[0].pointer", equalTo("/citation"));

        body.put("outcome", "DENIED");
        body.put("citation", Map.of("act", "PP 44/2015"));
        propose(id, "officer-1", body).then().statusCode(422).body("errors[0].pointer", equalTo("/citation/provision"));
    }

    @Test
    void followsAWithdrawalAfterTheDecisionAndTakesEverythingBack() {
        Map<String, Object> report = Case.deathWithChildren(Worker.coveredFor(40), DIED, "SD6");
        String id = granted(report);
        Case.settle(Case.orders(id).get(0), "B-1", 42_000_000, "PAID").then().statusCode(201);
        assertThat(scholarships(id).getString("items[0].status")).isEqualTo("ACTIVE");

        withdraw(report).then().statusCode(201);

        assertThat(Case.claim(id).getString("newFactsSince")).isNotBlank();
        Case.propose(id, "officer-1").then().statusCode(409).body("code", equalTo("REPORTS_WITHDRAWN"));
        deny(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
        assertThat(Case.orders(id)).extracting(order -> order.get("kind")).containsExactly("BENEFIT", "RECOVERY");
        assertThat(Case.orders(id).get(1)).containsEntry("amount", 42_000_000);
        assertThat(scholarships(id).getString("items[0].status")).isEqualTo("ENDED");
        assertThat(Case.claim(id).getString("outcome")).isEqualTo("DENIED");
        assertThat(Case.claim(id).getString("newFactsSince")).isNull();
    }

    @Test
    void takesAProposalOffTheTableWhoseReportsAreGone() {
        Worker worker = Worker.coveredFor(2);
        Map<String, Object> report = Case.death(worker, "2025-02-20T09:00:00+08:00");
        String id = granted(report);
        Case.send(Case.corrected(
                        report, Case.death(worker, "2025-03-05T13:30:00+08:00").get("data")))
                .then()
                .statusCode(201);
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201);

        withdraw(report).then().statusCode(201);

        Case.confirm(id, "approver-1").then().statusCode(409).body("code", equalTo("NO_PROPOSAL"));
    }

    @Test
    void doesNotUpholdAnAppealOnReportsThatAreGone() {
        Map<String, Object> report = Case.death(Worker.covered(), DIED);
        String id = granted(report);
        String appeal = Contest.lodge(id, "L-1", "Not enough").path("id");
        withdraw(report).then().statusCode(201);

        Contest.propose(appeal, "officer-2", "UPHELD")
                .then()
                .statusCode(409)
                .body("code", equalTo("REPORTS_WITHDRAWN"));
        Contest.propose(appeal, "officer-2", "DISMISSED").then().statusCode(200);
    }

    @Test
    void comesBeforeAPersonWhenTheCaseIsReportedAgain() {
        Worker worker = Worker.covered();
        Map<String, Object> report = Case.death(worker, DIED);
        String id = granted(report);
        withdraw(report).then().statusCode(201);
        deny(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);

        Case.send(Case.death(worker, DIED)).then().statusCode(201);

        assertThat(Case.claim(id).getString("newFactsSince")).isNotBlank();
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200).body("outcome", equalTo("GRANTED"));
        assertThat(Case.orders(id).stream()
                        .filter(order -> order.get("status").equals("ISSUED"))
                        .mapToLong(order -> ((Number) order.get("amount")).longValue())
                        .sum())
                .isEqualTo(42_000_000);
    }
}

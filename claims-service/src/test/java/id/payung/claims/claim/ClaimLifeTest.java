package id.payung.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.payung.claims.testing.Case;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Worker;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A claim from its first report to its last payment. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class ClaimLifeTest {

    private static final String DIED = "2023-07-05T13:30:00+08:00";
    /** A day on which a will counts only as a notarial deed. */
    private static final String WILLS_ARE_DEEDS = "2025-03-05T13:30:00+08:00";

    @AfterEach
    void enrollmentIsBack() {
        Worker.enrollmentIsAway(false);
    }

    @Test
    void paysTheHeirsOfACoveredWorkerAfterTwoPersonsAgreed() {
        Worker worker = Worker.covered();
        String id = Case.send(Case.death(worker, DIED))
                .then()
                .statusCode(201)
                .extract()
                .path("claimId");
        JsonPath assessed = Case.answerAll(id);
        assertThat(assessed.getString("state")).isEqualTo("ASSESSED");
        assertThat(assessed.getLong("assessment.cashTotal")).isEqualTo(42_000_000);

        Case.propose(id, "officer-1").then().statusCode(201).body("outcome", equalTo("GRANTED"));
        Case.confirm(id, "approver-1").then().statusCode(200).body("status", equalTo("CONFIRMED"));

        List<Map<String, Object>> orders = Case.orders(id);
        assertThat(orders).hasSize(1);
        assertThat(orders.get(0)).containsEntry("amount", 42_000_000).containsEntry("status", "ISSUED");
        Case.settle(orders.get(0), "B-1", 42_000_000, "PAID").then().statusCode(201);
        Case.settle(orders.get(0), "B-1", 42_000_000, "PAID").then().statusCode(200);
        assertThat(Case.claim(id).getString("state")).isEqualTo("PAID");
    }

    @Test
    void masksTheNumberOfTheWorkerAndTheAccountsOfTheFamily() {
        Worker worker = Worker.covered();
        String id = Case.send(Case.death(worker, DIED)).path("claimId");

        String shown = Case.as("officer", "officer-1").get("/v1/claims/" + id).asString();

        assertThat(shown)
                .doesNotContain(worker.nik())
                .doesNotContain("0000123456")
                .contains("6472************");
    }

    @Test
    void waitsForThePapersThatAreMissing() {
        Worker worker = Worker.covered();
        Map<String, Object> report =
                Case.event("death.reported.v1", Map.of("nik", worker.nik(), "diedAt", DIED, "cause", "OTHER"));

        String id = Case.send(report).then().statusCode(201).extract().path("claimId");

        JsonPath claim = Case.claim(id);
        assertThat(claim.getString("state")).isEqualTo("AWAITING_DOCUMENTS");
        assertThat(claim.<String>getList("documents.missing")).contains("DEATH_CERTIFICATE", "HEIRS");
        Case.propose(id, "officer-1").then().statusCode(409).body("code", equalTo("CLAIM_NOT_ASSESSED"));
    }

    @Test
    void proposesToRefuseWhoWasNotCoveredAndLetsTwoPersonsDecideIt() {
        Worker worker = Worker.unknown();
        String id = Case.send(Case.death(worker, DIED)).path("claimId");
        assertThat(Case.claim(id).<String>getList("questions.code")).contains("WORKER_UNKNOWN");

        Case.answerAll(id);
        JsonPath claim = Case.claim(id);

        assertThat(claim.getString("assessment.outcome")).isEqualTo("DENIED");
        assertThat(claim.getString("state")).isEqualTo("ASSESSED");
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200).body("outcome", equalTo("DENIED"));
        assertThat(Case.orders(id)).isEmpty();
        assertThat(Case.claim(id).getString("state")).isEqualTo("DECIDED");
    }

    @Test
    void asksAPersonAboutCoverThatWasRecordedAfterTheDeath() {
        Worker worker = Worker.enrolledTooLate();

        String id = Case.send(Case.death(worker, DIED)).path("claimId");

        JsonPath claim = Case.claim(id);
        assertThat(claim.getString("state")).isEqualTo("NEEDS_REVIEW");
        assertThat(claim.<String>getList("questions.code")).contains("ENROLLED_AFTER_EVENT");
        Case.propose(id, "officer-1").then().statusCode(409);
    }

    @Test
    void asksForTheCoverAgainWhenAnOfficerWantsTo() {
        Worker worker = Worker.unknown();
        String id = Case.send(Case.death(worker, DIED)).path("claimId");
        assertThat(Case.claim(id).<String>getList("questions.code")).contains("WORKER_UNKNOWN");
        worker.isCoveredAfterAll();

        Case.change("officer", "officer-1", id, "/cover-checks", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("NEEDS_REVIEW"))
                .body("assessment.cashTotal", equalTo(42_000_000));

        assertThat(Case.claim(id).<String>getList("questions.code")).containsExactly("ENROLLED_AFTER_EVENT");
        Case.as("officer", "officer-1")
                .post("/v1/claims/" + id + "/cover-checks")
                .then()
                .statusCode(428);
    }

    @Test
    void letsNobodyConfirmWhoAnsweredQuestionsOfTheCase() {
        String id = Case.send(Case.death(Worker.enrolledTooLate(), DIED)).path("claimId");
        Case.answerAll(id);
        Case.propose(id, "officer-2").then().statusCode(201);

        Case.confirm(id, "officer-1").then().statusCode(403).body("code", equalTo("SAME_PERSON"));
        Case.confirm(id, "approver-1").then().statusCode(200);
    }

    @Test
    void writesNoLetterBeforeItIsDecided() {
        String id = Case.send(Case.death(Worker.covered(), DIED)).path("claimId");
        Case.propose(id, "officer-1").then().statusCode(201);

        Case.as("officer", "officer-1")
                .accept("text/plain")
                .get("/v1/claims/" + id + "/decisions/1/letter")
                .then()
                .statusCode(409);
    }

    @Test
    void leavesAWithdrawnClaimWithdrawn() {
        Map<String, Object> report = Case.death(Worker.covered(), DIED);
        String id = Case.send(report).path("claimId");
        Case.send(Case.withdrawn(report)).then().statusCode(201);

        Case.change("officer", "officer-1", id, "/cover-checks", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("CLAIM_NOT_OPEN"));
        assertThat(Case.claim(id).getString("state")).isEqualTo("WITHDRAWN");
    }

    @Test
    void paysNobodyWhereNeitherAnHeirNorAnOrganiserIsNamed() {
        Map<String, Object> report = Case.death(Worker.covered(), WILLS_ARE_DEEDS);
        Case.replaceHeirs(report, Map.of("id", "friend", "name", "Teman Rekaan", "relation", "WILL"));
        String id = Case.send(report).path("claimId");

        JsonPath claim = Case.answerAll(id);

        assertThat(claim.getString("state")).isEqualTo("AWAITING_DOCUMENTS");
        assertThat(claim.<String>getList("documents.missing")).contains("HEIRS");
    }

    @Test
    void letsNobodyConfirmAnOwnProposal() {
        String id = Case.send(Case.death(Worker.covered(), DIED)).path("claimId");
        Case.answerAll(id);
        Case.propose(id, "somebody").then().statusCode(201);

        Case.confirm(id, "somebody").then().statusCode(403).body("code", equalTo("SAME_PERSON"));

        assertThat(Case.orders(id)).isEmpty();
        assertThat(Case.claim(id).getString("state")).isEqualTo("ASSESSED");
    }

    @Test
    void keepsWhatItCannotCheckAndWorksOnItLater() throws InterruptedException {
        Worker worker = Worker.covered();
        Worker.enrollmentIsAway(true);
        Map<String, Object> report = Case.death(worker, DIED);

        Case.send(report).then().statusCode(202);
        Worker.enrollmentIsAway(false);

        for (int i = 0; i < 300 && Case.send(report).path("claimId") == null; i++) {
            Thread.sleep(100);
        }
        String id = Case.send(report).then().statusCode(200).extract().path("claimId");
        assertThat(Case.claim(id).getString("memberId"))
                .isEqualTo(worker.memberId().toString());
    }

    @Test
    void tellsEverythingThatHappenedAndWhoDidIt() {
        String id = Case.send(Case.death(Worker.covered(), DIED)).path("claimId");
        Case.answerAll(id);
        Case.propose(id, "officer-1");
        Case.confirm(id, "approver-1");

        List<String> actions = Case.as("auditor", "auditor-1")
                .get("/v1/claims/" + id + "/timeline")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.action");

        assertThat(actions).containsSubsequence("REPORTED", "EVENT_APPLIED", "ASSESSED", "PROPOSED", "DECIDED");
    }

    @Test
    void withdrawsAProposalWhoseFactsChanged() {
        Worker worker = Worker.covered();
        Map<String, Object> report = Case.death(worker, DIED);
        String id = Case.send(report).path("claimId");
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201);

        Case.send(Case.corrected(
                        report, Case.death(worker, "2023-07-04T09:00:00+08:00").get("data")))
                .then()
                .statusCode(201);

        Case.confirm(id, "approver-1").then().statusCode(409).body("code", equalTo("NO_PROPOSAL"));
        assertThat(Case.claim(id).getString("eventDate")).isEqualTo("2023-07-04");
    }

    @Test
    void computesEveryStoredDecisionAgainToTheSameResult() {
        String id = Case.send(Case.death(Worker.covered(), DIED)).path("claimId");
        Case.answerAll(id);
        Case.propose(id, "officer-1");
        Case.confirm(id, "approver-1");

        Case.as("auditor", "auditor-1")
                .get("/v1/claims/" + id + "/decisions/1/recomputation")
                .then()
                .statusCode(200)
                .body("same", equalTo(true));
    }
}

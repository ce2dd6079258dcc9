package id.payung.claims.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.payung.claims.testing.Accident;
import id.payung.claims.testing.Case;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Worker;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One death that is reported as two cases, of another cause and of work, is paid for once. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class OneDeathTest {

    private static final int PAIRS = 5;
    private static final String DIED = "2023-05-25T13:30:00+08:00";

    private final Worker worker = Worker.covered();

    private String ofAnotherCause() {
        return Case.send(Case.death(worker, DIED))
                .then()
                .statusCode(201)
                .extract()
                .path("claimId");
    }

    /** With the statement of the doctor, which a work accident needs. */
    private String ofWork() {
        Case.send(Accident.reported(worker)).then().statusCode(201);
        Case.send(Accident.healedAfter(worker, 30)).then().statusCode(201);
        return Case.send(Accident.diedOfIt(worker, DIED))
                .then()
                .statusCode(201)
                .extract()
                .path("claimId");
    }

    private static void propose(String id) {
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201);
    }

    private static void grant(String id) {
        propose(id);
        Case.confirm(id, "approver-1").then().statusCode(200);
    }

    private static void refuse(String id) {
        Map<String, Object> refusal =
                Map.of("outcome", "DENIED", "reason", "He died of the accident: see the other claim");
        Case.change("officer", "officer-1", id, "/proposals", refusal).then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
    }

    private static boolean asksAboutTheOther(String id) {
        return Case.claim(id).<String>getList("questions.code").contains("OTHER_CLAIM_FOR_DEATH");
    }

    @Test
    void asksWhoeverReadsEitherCaseAboutTheOther() {
        String first = ofAnotherCause();
        assertThat(Case.claim(first).getString("state")).isEqualTo("ASSESSED");

        String second = ofWork();

        assertThat(List.of(first, second)).allMatch(OneDeathTest::asksAboutTheOther);
        assertThat(Case.claim(first).getString("state")).isEqualTo("NEEDS_REVIEW");
        assertThat(Case.claim(second).getString("state")).isEqualTo("NEEDS_REVIEW");
    }

    @Test
    void asksInBothCasesThatAreReportedAtTheSameMoment() {
        for (int pair = 0; pair < PAIRS; pair++) {
            Worker other = Worker.covered();

            List<String> claims = Case.sendBatch(List.of(Case.death(other, DIED), diedOfWork(other)))
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("claimId");

            assertThat(claims).doesNotHaveDuplicates().allMatch(OneDeathTest::asksAboutTheOther);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> diedOfWork(Worker worker) {
        Map<String, Object> death = Case.death(worker, DIED);
        ((Map<String, Object>) death.get("data")).put("cause", "WORK_ACCIDENT");
        return death;
    }

    @Test
    void takesAProposalOffTheTableThatDidNotKnowOfTheOtherCase() {
        String first = ofAnotherCause();
        Case.propose(first, "officer-1").then().statusCode(201);

        ofWork();

        Case.confirm(first, "approver-1").then().statusCode(409).body("code", equalTo("NO_PROPOSAL"));
        assertThat(Case.orders(first)).isEmpty();
    }

    @Test
    void leavesADecisionAsItIsWhereAnotherCaseIsReportedLater() {
        String first = ofAnotherCause();
        grant(first);
        JsonPath decided = Case.claim(first);

        String second = ofWork();

        assertThat(Case.claim(first).getMap("")).isEqualTo(decided.getMap(""));
        assertThat(asksAboutTheOther(second)).isTrue();
    }

    @Test
    void asksNoMoreOnceTheOtherCaseIsWithdrawn() {
        String first = ofAnotherCause();
        Map<String, Object> report = diedOfWork(worker);
        Case.send(report).then().statusCode(201);
        assertThat(asksAboutTheOther(first)).isTrue();

        Case.send(Case.withdrawn(report)).then().statusCode(201);

        assertThat(asksAboutTheOther(first)).isFalse();
        assertThat(Case.claim(first).getString("state")).isEqualTo("ASSESSED");
    }

    @Test
    void grantsNothingInTheSecondCaseWhereAPersonSaysSo() {
        ofAnotherCause();
        String second = ofWork();

        Map<String, Object> no =
                Map.of("question", "OTHER_CLAIM_FOR_DEATH", "met", false, "reason", "The accident did not kill him");
        Case.change("officer", "officer-1", second, "/answers", Map.of("answers", List.of(no)))
                .then()
                .statusCode(200);

        JsonPath claim = Case.claim(second);
        assertThat(claim.getString("assessment.outcome")).isEqualTo("DENIED");
        assertThat(claim.getLong("assessment.cashTotal")).isZero();
    }

    @Test
    void paysOnlyOneOfTwoCasesThatPeopleWouldBothGrant() {
        String first = ofAnotherCause();
        String second = ofWork();
        propose(second);
        grant(first);

        Case.confirm(second, "approver-1").then().statusCode(409).body("code", equalTo("DEATH_DECIDED_ELSEWHERE"));

        assertThat(Case.orders(second)).isEmpty();
        assertThat(Case.claim(second).getString("state")).isEqualTo("ASSESSED");
        assertThat(Case.orders(first)).extracting(order -> order.get("amount")).containsExactly(42_000_000);
    }

    @Test
    void paysTheSecondCaseWhereTheFirstWasRefused() {
        String first = ofAnotherCause();
        String second = ofWork();
        refuse(first);

        grant(second);

        assertThat(Case.orders(first)).isEmpty();
        assertThat(Case.orders(second)).extracting(order -> order.get("amount")).containsExactly(71_000_000);
    }
}

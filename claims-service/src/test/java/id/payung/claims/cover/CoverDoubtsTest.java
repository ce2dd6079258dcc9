package id.payung.claims.cover;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What is odd about the cover of a death is asked of a person, and no machine pays or refuses for it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class CoverDoubtsTest {

    private static final String DIED = "2023-07-05T13:30:00+08:00";
    private static final int ONE_GRANT = 42_000_000;

    private static String reported(Worker worker) {
        return reported(worker, DIED);
    }

    private static String reported(Worker worker, String diedAt) {
        return Case.send(Case.death(worker, diedAt))
                .then()
                .statusCode(201)
                .extract()
                .path("claimId");
    }

    private static List<String> questions(String id) {
        return Case.claim(id).getList("questions.code");
    }

    /** What the law says once an officer answered with no. */
    private static JsonPath refused(String id, String question) {
        Map<String, Object> answer = Map.of("question", question, "met", false, "reason", "Looked at the papers");
        Case.change("officer", "officer-1", id, "/answers", Map.of("answers", List.of(answer)))
                .then()
                .statusCode(200);
        return Case.claim(id);
    }

    private static void decide(String id) {
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
    }

    @Test
    void twoSponsorsOfOneJobAreForAPersonAndPaidOnce() {
        String id = reported(Worker.coveredByTwoSponsors());

        assertThat(Case.claim(id).getString("state")).isEqualTo("NEEDS_REVIEW");
        assertThat(questions(id)).containsExactly("TWO_SPONSORS_SAME_JOB");
        Case.answerAll(id);
        decide(id);

        assertThat(Case.orders(id)).extracting(order -> order.get("amount")).containsExactly(ONE_GRANT);
    }

    @Test
    void twoSponsorsOfOneJobMayBeRefused() {
        String id = reported(Worker.coveredByTwoSponsors());

        JsonPath claim = refused(id, "TWO_SPONSORS_SAME_JOB");

        assertThat(claim.getString("assessment.outcome")).isEqualTo("DENIED");
        assertThat(claim.getLong("assessment.cashTotal")).isZero();
    }

    @Test
    void aDeathOnTheDayOfThePaymentIsForAPerson() {
        String id = reported(Worker.paidOn("2023-07-05"));

        assertThat(Case.claim(id).getString("state")).isEqualTo("NEEDS_REVIEW");
        assertThat(questions(id)).containsExactly("EVENT_ON_PAYMENT_DAY");
        assertThat(Case.answerAll(id).getLong("assessment.cashTotal")).isEqualTo(ONE_GRANT);
    }

    @Test
    void aDeathOnTheDayOfThePaymentMayBeRefused() {
        JsonPath claim = refused(reported(Worker.paidOn("2023-07-05")), "EVENT_ON_PAYMENT_DAY");

        assertThat(claim.getString("assessment.outcome")).isEqualTo("DENIED");
    }

    @Test
    void aDeathOnTheDayAfterThePaymentIsNot() {
        assertThat(questions(reported(Worker.paidOn("2023-07-04")))).isEmpty();
    }

    @Test
    void theDayOfThePaymentIsThatOfWita() {
        String beforeMidnight = "2023-07-05T15:59:59Z";
        String midnight = "2023-07-05T16:00:00Z";

        assertThat(questions(reported(Worker.paidOn("2023-07-05"), beforeMidnight)))
                .containsExactly("EVENT_ON_PAYMENT_DAY");
        assertThat(questions(reported(Worker.paidOn("2023-07-05"), midnight))).isEmpty();
    }

    @Test
    void coverThatBeganAfterTheDeathIsForAPersonAndPaysNothing() {
        String id = reported(Worker.coveredFromLaterOn());

        JsonPath claim = Case.claim(id);
        assertThat(claim.getString("state")).isEqualTo("NEEDS_REVIEW");
        assertThat(claim.getString("assessment.outcome")).isEqualTo("NEEDS_REVIEW");
        assertThat(claim.<String>getList("questions.code")).containsExactly("DEAD_BEFORE_ENROLLMENT");
        Case.propose(id, "officer-1").then().statusCode(409);
        assertThat(refused(id, "DEAD_BEFORE_ENROLLMENT").getString("assessment.outcome"))
                .isEqualTo("DENIED");
        decide(id);

        assertThat(Case.claim(id).getString("outcome")).isEqualTo("DENIED");
        assertThat(Case.orders(id)).isEmpty();
    }

    @Test
    void coverThatBeganAfterTheDeathPaysNothingEvenIfAPersonFindsNoFraud() {
        JsonPath claim = Case.answerAll(reported(Worker.coveredFromLaterOn()));

        assertThat(claim.getString("assessment.outcome")).isEqualTo("DENIED");
        assertThat(claim.<String>getList("assessment.findings.findAll { it.result == 'NOT_MET' }.code"))
                .containsExactly("COVER_IN_FORCE");
    }
}

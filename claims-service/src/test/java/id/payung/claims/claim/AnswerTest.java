package id.payung.claims.claim;

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

/** Who answered a question answered it for what the papers said that day. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class AnswerTest {

    private static final String DIED = "2023-07-05T13:30:00+08:00";

    private static void correct(Map<String, Object> report, Map<String, Object> correction, int day) {
        Map<String, Object> event = Case.corrected(report, correction.get("data"));
        event.put("time", "2023-07-%02dT09:00:00+08:00".formatted(day));
        Case.send(event).then().statusCode(201);
    }

    private static List<String> actions(String id) {
        return Case.as("auditor", "auditor-1")
                .get("/v1/claims/" + id + "/timeline")
                .jsonPath()
                .getList("items.action");
    }

    @Test
    void isAskedAgainWhenTheFactsItLookedAtChange() {
        Worker worker = Worker.enrolledTooLate();
        Map<String, Object> report = Case.death(worker, DIED);
        String id = Case.send(report).path("claimId");
        assertThat(Case.answerAll(id).getString("state")).isEqualTo("ASSESSED");

        correct(report, Case.death(worker, "2023-07-04T09:00:00+08:00"), 7);

        JsonPath claim = Case.claim(id);
        assertThat(claim.getString("state")).isEqualTo("NEEDS_REVIEW");
        assertThat(claim.<String>getList("questions.code")).containsExactly("ENROLLED_AFTER_EVENT");
        assertThat(actions(id)).containsSubsequence("QUESTION_ANSWERED", "ANSWER_LAPSED");
        assertThat(Case.answerAll(id).getString("state")).isEqualTo("ASSESSED");
    }

    @Test
    void countsAgainWhenTheFactsAreThoseItWasGivenOn() {
        Worker worker = Worker.enrolledTooLate();
        Map<String, Object> report = Case.death(worker, DIED);
        String id = Case.send(report).path("claimId");
        Case.answerAll(id);
        correct(report, Case.death(worker, "2023-07-04T09:00:00+08:00"), 7);

        correct(report, Case.death(worker, DIED), 8);

        assertThat(Case.claim(id).getString("state")).isEqualTo("ASSESSED");
        assertThat(actions(id)).containsSubsequence("ANSWER_LAPSED", "ANSWER_COUNTS_AGAIN");
    }

    @Test
    void staysWhenOnlyOtherFactsChange() {
        Worker worker = Worker.enrolledTooLate();
        Map<String, Object> report = Case.death(worker, DIED);
        String id = Case.send(report).path("claimId");
        Case.answerAll(id);
        Map<String, Object> correction = Case.death(worker, DIED);
        Case.replaceHeirs(
                correction,
                Map.of(
                        "id",
                        "widow",
                        "name",
                        "Ibu Rekaan",
                        "relation",
                        "SPOUSE",
                        "claimant",
                        true,
                        "account",
                        Map.of("bank", "Bank Lain", "number", "99887766", "holder", "Ibu Rekaan")));

        correct(report, correction, 7);

        assertThat(Case.claim(id).getString("payees[0].account")).contains("7766");
        assertThat(Case.claim(id).getString("state")).isEqualTo("ASSESSED");
        assertThat(actions(id)).doesNotContain("ANSWER_LAPSED");
    }
}

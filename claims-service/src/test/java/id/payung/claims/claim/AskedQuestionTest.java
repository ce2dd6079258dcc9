package id.payung.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.payung.claims.casefile.CaseFile;
import id.payung.claims.testing.Case;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Worker;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who looks for what may be fraud finds every claim of which it is asked. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class AskedQuestionTest {

    private static final String DIED = "2023-06-05T13:30:00+08:00";

    private static List<String> listed(String question) {
        return Case.as("auditor", "auditor-1")
                .queryParam("question", question)
                .queryParam("limit", 1000)
                .get("/v1/claims")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    /** Nobody said to which school the child goes. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> withoutSchoolYear() {
        Map<String, Object> report = Case.death(Worker.coveredFor(40), DIED);
        ((Map<String, Object>) report.get("data"))
                .put("children", List.of(Map.of("id", "child-1", "name", "Anak Rekaan", "birthDate", "2013-05-01")));
        return report;
    }

    @Test
    void listsAClaimWhileTheQuestionIsOpen() {
        String late = Case.send(Case.death(Worker.enrolledTooLate(), DIED)).path("claimId");
        String clear = Case.send(Case.death(Worker.covered(), DIED)).path("claimId");

        assertThat(listed("ENROLLED_AFTER_EVENT")).contains(late).doesNotContain(clear);

        Case.answerAll(late);

        assertThat(listed("ENROLLED_AFTER_EVENT")).doesNotContain(late);
    }

    @Test
    void findsAQuestionThatNamesAChild() {
        String id = Case.send(withoutSchoolYear()).path("claimId");

        assertThat(Case.claim(id).<String>getList("questions.code")).contains("CHILD_SCHOOL_YEAR_KNOWN_CHILD_1");
        assertThat(listed("CHILD_SCHOOL_YEAR_KNOWN")).contains(id);
    }

    @Test
    void goesOnWithTheSameQuestionOnTheNextPage() {
        Case.send(Case.death(Worker.enrolledTooLate(), DIED)).then().statusCode(201);
        Case.send(Case.death(Worker.enrolledTooLate(), DIED)).then().statusCode(201);

        String next = Case.as("officer", "officer-1")
                .queryParam("question", "ENROLLED_AFTER_EVENT")
                .queryParam("limit", 1)
                .get("/v1/claims")
                .header("Link");

        assertThat(next).contains("question=ENROLLED_AFTER_EVENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "enrolled_after_event", "ENROLLED_AFTER", "%", "CHILD_SCHOOL_YEAR_KNOWN_CHILD_1"})
    void refusesWhatIsNoQuestion(String unknown) {
        Case.as("officer", "officer-1")
                .queryParam("question", unknown)
                .get("/v1/claims")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("query:question"));
    }

    @ParameterizedTest
    @EnumSource
    void knowsWhatEventsOfACaseLeaveToAPerson(CaseFile.Question question) {
        assertThat(ReviewQuestion.of(question.name())).contains(ReviewQuestion.valueOf(question.name()));
    }
}

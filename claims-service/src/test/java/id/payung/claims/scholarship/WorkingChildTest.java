package id.payung.claims.scholarship;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.claims.testing.Case;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Schooling;
import id.payung.claims.testing.Worker;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A child may work beside school within limits; whoever does not say how it works leaves that to a person. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class WorkingChildTest {

    private static final String QUESTION = "CHILD_WORK_EXCEPTED_CHILD_1";
    private static final Map<String, Object> SIX_MONTHS = Map.of(
            "workingAs", "WAGE_EARNER_UP_TO_SIX_MONTHS", "wageWorkFrom", "2025-03-01", "wageWorkUntil", "2025-09-01");

    @SuppressWarnings("unchecked")
    private static String reported(Map<String, Object> work) {
        Map<String, Object> death = Case.deathWithChildren(Worker.coveredFor(40), "2025-05-05T13:30:00+08:00", "SMP1");
        Map<String, Object> data = (Map<String, Object>) death.get("data");
        Map<String, Object> child = new HashMap<>(((List<Map<String, Object>>) data.get("children")).get(0));
        child.put("working", true);
        child.putAll(work);
        data.put("children", List.of(child));
        return Case.send(death).then().statusCode(201).extract().path("claimId");
    }

    private static List<String> asked(String claim) {
        return Case.claim(claim).getList("questions.code");
    }

    private static int projected(String claim) {
        return Case.claim(claim).getInt("assessment.projectedScholarship");
    }

    @Test
    void asksHowAChildWorksOfWhichOnlyTheExceptionIsSaid() {
        String claim = reported(Map.of("workingException", true));

        assertThat(asked(claim)).containsExactly(QUESTION);
        assertThat(projected(claim)).isZero();

        JsonPath answered = Case.answerAll(claim);

        assertThat(answered.getString("state")).isEqualTo("ASSESSED");
        assertThat(projected(claim)).isEqualTo(75_000_000);
    }

    @Test
    void asksSinceWhenAChildWorksForAWage() {
        String claim = reported(Map.of("workingAs", "WAGE_EARNER_UP_TO_SIX_MONTHS", "wageWorkUntil", "2025-09-01"));

        assertThat(asked(claim)).containsExactly(QUESTION);
    }

    @Test
    void asksNothingWhereTheWorkIsOfAKindThatTheLawAllows() {
        List<Map<String, Object>> allowed =
                List.of(SIX_MONTHS, Map.of("workingAs", "INTERN"), Map.of("workingAs", "BPU_MEMBER"));
        for (Map<String, Object> work : allowed) {
            String claim = reported(work);

            assertThat(asked(claim)).isEmpty();
            assertThat(projected(claim)).isEqualTo(75_000_000);
        }
    }

    @Test
    void grantsNothingToAChildThatWorksForAWageADayLonger() {
        Map<String, Object> work = new HashMap<>(SIX_MONTHS);
        work.put("wageWorkUntil", "2025-09-02");

        String claim = reported(work);

        assertThat(asked(claim)).isEmpty();
        assertThat(projected(claim)).isZero();
    }

    private static Schooling proven(Map<String, Object> work) {
        Schooling schooling = Schooling.granted("SD6");
        Map<String, Object> said = schooling.said(2025, "SMP1");
        said.put("working", true);
        said.putAll(work);
        Case.send(Case.event("education.confirmed.v1", said)).then().statusCode(201);
        return schooling;
    }

    @Test
    void countsTheMonthsOfWorkInASchoolYear() {
        assertThat(proven(SIX_MONTHS).year(2025)).containsEntry("status", "PROVEN");

        Map<String, Object> longer = new HashMap<>(SIX_MONTHS);
        longer.put("wageWorkUntil", "2025-09-02");
        Schooling ended = proven(longer);

        assertThat(ended.year(2025)).containsEntry("status", "NEEDS_REVIEW");
        assertThat(ended.finding(2025, "CHILD_NOT_WORKING")).isEqualTo("NOT_MET");
    }

    @Test
    void leavesASchoolYearToAPersonWhereTheDaysOfTheWorkAreUnknown() {
        Schooling schooling = proven(Map.of("workingAs", "WAGE_EARNER_UP_TO_SIX_MONTHS"));

        assertThat(schooling.year(2025)).containsEntry("status", "NEEDS_REVIEW");
        assertThat(schooling.finding(2025, "CHILD_WORK_EXCEPTED")).isEqualTo("NEEDS_REVIEW");
    }

    @Test
    void judgesASchoolYearAgainOnceTheDaysAreTold() {
        Schooling schooling = proven(Map.of("workingAs", "WAGE_EARNER_UP_TO_SIX_MONTHS"));
        Map<String, Object> said = schooling.said(2025, "SMP1");
        said.put("working", true);
        said.putAll(SIX_MONTHS);

        Case.send(Case.event("education.confirmed.v1", said)).then().statusCode(201);

        assertThat(schooling.finding(2025, "CHILD_NOT_WORKING")).isEqualTo("MET");
        assertThat(schooling.finding(2025, "SCHOOL_YEAR_PROOFS_AGREE")).isEqualTo("NEEDS_REVIEW");
    }
}

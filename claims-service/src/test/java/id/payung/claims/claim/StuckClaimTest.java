package id.payung.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.claims.testing.Case;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Worker;
import id.payung.platform.database.Database;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A claim that nobody touches is listed with whoever looks after it and the days that passed. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class StuckClaimTest {

    private static final String DIED = "2023-07-05T13:30:00+08:00";
    private static final int LIMIT_DAYS = 10;

    @Inject
    Database database;

    /** Days cannot pass in a test: what was done last moves into the past. */
    private void untouchedFor(String claim, String time) {
        database.update("update claim set changed_at = now() - ?::interval where claim_id = ?::uuid", time, claim);
    }

    private static String ownerOf(String claim) {
        return "owner-" + claim;
    }

    /** A question of it is open, and an officer of its own looks after it. */
    private static String reported(Map<String, Object> report) {
        String claim = Case.send(report).path("claimId");
        Case.own(claim, ownerOf(claim)).then().statusCode(200);
        return claim;
    }

    private static Map<String, Object> reportWithAQuestion() {
        return Case.death(Worker.enrolledTooLate(), DIED);
    }

    /** The claims of the same owner. */
    private static List<Map<String, Object>> listed(String claim) {
        return listed(Case.as("officer", "officer-1"), claim);
    }

    /** Those of them that nobody touched for so long. */
    private static List<Map<String, Object>> stuck(String claim) {
        return listed(Case.as("officer", "officer-1").queryParam("unchangedDays", LIMIT_DAYS), claim);
    }

    private static List<Map<String, Object>> listed(RequestSpecification request, String claim) {
        return request.queryParam("owner", ownerOf(claim))
                .get("/v1/claims")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    @ParameterizedTest
    @CsvSource({
        "9 days 23 hours 59 minutes, 9, false",
        "10 days 1 minute, 10, true",
        "10 days 23 hours 59 minutes, 10, true",
        "400 days 1 minute, 400, true",
    })
    void isListedWithItsAgeAndItsOwnerOnceItWaitedSoLong(String time, int age, boolean stuck) {
        String claim = reported(reportWithAQuestion());

        untouchedFor(claim, time);

        assertThat(listed(claim)).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("id", claim)
                .containsEntry("owner", ownerOf(claim))
                .containsEntry("awaiting", "OFFICER")
                .containsEntry("unchangedDays", age));
        assertThat(stuck(claim).isEmpty()).isEqualTo(!stuck);
    }

    @Test
    void isNotStuckAnyMoreOnceSomebodyActs() {
        String claim = reported(reportWithAQuestion());
        untouchedFor(claim, "40 days");
        assertThat(stuck(claim)).hasSize(1);

        Case.answerAll(claim);

        assertThat(stuck(claim)).isEmpty();
        assertThat(listed(claim)).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("unchangedDays", 0));
    }

    @Test
    void isNotStuckOnceItIsOver() {
        Map<String, Object> report = reportWithAQuestion();
        String claim = reported(report);
        Case.send(Case.withdrawn(report)).then().statusCode(201);

        untouchedFor(claim, "40 days");

        assertThat(stuck(claim)).isEmpty();
        assertThat(listed(claim)).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("state", "WITHDRAWN")
                .containsEntry("unchangedDays", 40));
    }
}

package id.payung.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A worker in two jobs: a death of another cause is paid for both, an accident for that in which it happened. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class TwoJobsTest {

    private final Worker worker = Worker.inTwoJobs(1_000_000, 3_450_000);

    private static String decided(String id) {
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
        return id;
    }

    private static List<Object> amounts(String id) {
        return Case.orders(id).stream().map(order -> order.get("amount")).toList();
    }

    private String concluded(Map<String, Object> report) {
        Case.send(report).then().statusCode(201);
        return Case.send(Accident.healedAfter(worker, 30))
                .then()
                .statusCode(201)
                .extract()
                .path("claimId");
    }

    @Test
    void aDeathIsPaidTwiceUntilTheLawChanges() {
        String id = Case.send(Case.death(worker, "2025-02-23T23:59:00+08:00")).path("claimId");

        assertThat(amounts(decided(id))).containsExactly(84_000_000);
    }

    @Test
    void fromThenOnTheFuneralIsPaidOnce() {
        String id = Case.send(Case.death(worker, "2025-02-24T00:00:00+08:00")).path("claimId");

        assertThat(amounts(decided(id))).containsExactly(74_000_000);
    }

    @Test
    void anAccidentInTheSecondJobIsPaidByItsIncome() {
        assertThat(amounts(decided(concluded(Accident.inJob(worker, 2))))).containsExactly(3_450_000);
    }

    @Test
    void anAccidentInTheFirstIsPaidByThatOfTheFirst() {
        assertThat(amounts(decided(concluded(Accident.inJob(worker, 1))))).containsExactly(1_000_000);
    }

    @Test
    void onlyAReportSaysInWhichOfThemItHappened() {
        Map<String, Object> report = Accident.inSomeJob(worker);
        String id = concluded(report);

        JsonPath answered = Case.answerAll(id);
        assertThat(answered.<String>getList("questions.code")).containsExactly("JOB_OF_ACCIDENT");
        Case.propose(id, "officer-1").then().statusCode(409);
        Case.send(Case.corrected(report, Accident.inJob(worker, 2).get("data")))
                .then()
                .statusCode(201);

        assertThat(amounts(decided(id))).containsExactly(3_450_000);
    }
}

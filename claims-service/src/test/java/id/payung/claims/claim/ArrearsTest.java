package id.payung.claims.claim;

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
import org.junit.jupiter.api.Test;

/** In the months of arrears a person decides; what is paid then rests on the last period paid for. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class ArrearsTest {

    @Test
    void aWorkAccidentInArrearsIsPaidOnTheBaseOfTheLastPaidPeriodOnceAPersonAllowsIt() {
        Worker worker = Worker.inArrears(3_450_000);
        Case.send(Accident.reported(worker)).then().statusCode(201);
        String id = Case.send(Accident.healedAfter(worker, 30)).path("claimId");

        assertThat(Case.claim(id).<String>getList("questions.code")).contains("ARREARS_COVERED");
        assertThat(Case.claim(id).<String>getList("questions.code")).doesNotContain("WAGE_BASE_KNOWN");
        JsonPath answered = Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200).body("outcome", equalTo("GRANTED"));

        assertThat(answered.getString("state")).isEqualTo("ASSESSED");
        assertThat(Case.orders(id).stream()
                        .mapToLong(order -> ((Number) order.get("amount")).longValue())
                        .sum())
                .isEqualTo(3_450_000);
    }

    @Test
    void aWageEarnerInArrearsIsAskedNoThreeMonths() {
        Worker worker = Worker.wageEarnerInArrears(3_000_000, 1);
        String id = Case.send(Case.death(worker, "2025-07-05T13:30:00+08:00")).path("claimId");

        JsonPath answered = Case.answerAll(id);

        assertThat(answered.getLong("assessment.cashTotal")).isEqualTo(42_000_000);
    }

    @Test
    void whoPaidForOtherProgramsOnlyIsNotCoveredForThisOne() {
        Worker worker = Worker.inArrearsForWorkAccidentsOnly();
        String id = Case.send(Case.death(worker, "2023-07-05T13:30:00+08:00")).path("claimId");

        assertThat(Case.claim(id).<String>getList("questions.code")).doesNotContain("ARREARS_COVERED");
        assertThat(Case.answerAll(id).getLong("assessment.cashTotal")).isZero();
    }
}

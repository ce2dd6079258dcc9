package id.payung.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.claims.testing.Accident;
import id.payung.claims.testing.Case;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Worker;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every time limit of a claim is shown, and listed while somebody can still keep it or has missed it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class DueDatesTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.ofHours(8));

    private static List<String> listed(String filter, Object before) {
        return Case.as("officer", "officer-1")
                .queryParam(filter, before.toString())
                .queryParam("limit", 1000)
                .get("/v1/claims")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    private static Map<String, Object> statement(String claim) {
        return Case.event(
                "documents.received.v1",
                Map.of(
                        "claimId",
                        claim,
                        "documents",
                        List.of(Map.of("kind", "DOCTOR_STATEMENT", "receivedOn", "2023-05-14"))));
    }

    @Test
    void listsASuspectedAccidentUntilAPersonFoundTheCause() {
        String id = Case.send(Accident.reported(Worker.covered())).path("claimId");
        LocalDate last = TODAY.plusDays(30);

        assertThat(Case.claim(id).getString("deadlines.determineBy")).isEqualTo(last.toString());
        assertThat(Case.claim(id).getString("deadlines.reportBy")).isEqualTo("2023-02-23T10:15:00+08:00");
        assertThat(listed("determineBefore", last.plusDays(1))).contains(id);
        assertThat(listed("determineBefore", last)).doesNotContain(id);

        Case.answerAll(id);

        assertThat(listed("determineBefore", last.plusDays(1))).doesNotContain(id);
    }

    @Test
    void asksForTheCauseOfAnUndeterminedDeathInTime() {
        Map<String, Object> report = Case.death(Worker.covered(), "2023-07-05T13:30:00+08:00");
        @SuppressWarnings("unchecked")
        Map<String, Object> data = (Map<String, Object>) report.get("data");
        data.put("cause", "UNDETERMINED");

        String id = Case.send(report).path("claimId");

        assertThat(Case.claim(id).getString("deadlines.determineBy"))
                .isEqualTo(TODAY.plusDays(30).toString());
        assertThat(listed("determineBefore", TODAY.plusDays(31))).contains(id);
    }

    @Test
    void listsASecondReportThatIsDueUntilItComes() {
        Worker worker = Worker.covered();
        String id = Case.send(Accident.reported(worker)).path("claimId");
        assertThat(Case.claim(id).getString("deadlines.concludeBy")).isNull();

        Case.send(statement(id)).then().statusCode(201);

        assertThat(Case.claim(id).getString("deadlines.concludeBy")).isEqualTo("2023-05-16");
        assertThat(listed("concludeBefore", "2023-05-17")).contains(id);
        assertThat(listed("concludeBefore", "2023-05-16")).doesNotContain(id);
        Case.send(Accident.healedAfter(worker, 30)).then().statusCode(201);
        assertThat(Case.claim(id).getString("deadlines.concludeBy")).isEqualTo("2023-05-22");
        assertThat(listed("concludeBefore", "2099-01-01")).doesNotContain(id);
    }

    @Test
    void saysWhichDaysNobodyHasConfirmed() {
        Worker worker = Worker.covered();
        String id = Case.send(Accident.reported(worker)).path("claimId");
        Case.send(statement(id)).then().statusCode(201);

        Map<String, Object> verified = Case.claim(id).getMap("deadlines.verified");

        assertThat(verified)
                .containsEntry("reportBy", true)
                .containsEntry("determineBy", true)
                // the hours of 2023 stand in no source
                .containsEntry("concludeBy", false)
                .containsEntry("payBy", null)
                .containsEntry("compensationSoFar", null);
    }

    @Test
    void saysThatTheHolidaysBeforeADayOfPaymentAreNotConfirmed() {
        String id = Case.send(Case.death(Worker.covered(), "2023-07-05T13:30:00+08:00"))
                .path("claimId");

        assertThat(Case.claim(id).getString("deadlines.payBy")).isNotNull();
        assertThat(Case.claim(id).getBoolean("deadlines.verified.payBy")).isFalse();
    }

    @Test
    void hasNoSecondReportForADeathOfAnotherCause() {
        String id = Case.send(Case.death(Worker.covered(), "2023-07-05T13:30:00+08:00"))
                .path("claimId");

        assertThat(Case.claim(id).getString("deadlines.determineBy")).isNull();
        assertThat(Case.claim(id).getString("deadlines.concludeBy")).isNull();
        assertThat(Case.claim(id).getString("deadlines.reportBy")).isNull();
    }
}

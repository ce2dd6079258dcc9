package id.payung.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.claims.testing.Case;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Worker;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever dies of a work accident is judged by the law and the cover of the day of the accident, in WITA. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class AccidentBeforeTheDeathTest {

    private static JsonPath claimOf(Worker worker, String occurredAt, String diedAt) {
        Case.send(Case.event("accident.reported.v1", Map.of("nik", worker.nik(), "occurredAt", occurredAt, "job", 1)))
                .then()
                .statusCode(201);
        Map<String, Object> death = Case.death(worker, diedAt);
        @SuppressWarnings("unchecked")
        Map<String, Object> data = (Map<String, Object>) death.get("data");
        data.putAll(Map.of("cause", "WORK_ACCIDENT", "accidentDate", Case.dayOf(occurredAt)));
        String id = Case.send(death).then().statusCode(201).extract().path("claimId");
        return Case.claim(id);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12-01T23:59:59+08:00, 2019-12-02T00:00:00+08:00",
        "2019-12-01T23:59:59+08:00, 2020-03-01T09:00:00+08:00",
    })
    void isPaidTheAmountsOfTheDayOfTheAccident(String occurredAt, String diedAt) {
        JsonPath claim = claimOf(Worker.coveredLongAgo(), occurredAt, diedAt);

        assertThat(claim.getString("eventDate")).isEqualTo("2019-12-01");
        assertThat(claim.getLong("assessment.cashTotal")).isEqualTo(55_800_000);
        assertThat(claim.getString("assessment.lines[0].citations[0].act")).isEqualTo("PP 44/2015");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-23T23:59:59+08:00, 2025-02-24T00:00:00+08:00, 2025-02-23, Permenaker 5/2021",
        // 24 February in WITA
        "2025-02-23T16:00:00Z, 2025-02-25T09:00:00+08:00, 2025-02-24, Permenaker 1/2025",
    })
    void isReportedAsTheActOfTheDayOfTheAccidentAsks(String occurredAt, String diedAt, String eventDate, String act) {
        JsonPath claim = claimOf(Worker.covered(), occurredAt, diedAt);

        assertThat(claim.getString("eventDate")).isEqualTo(eventDate);
        assertThat(claim.getString("questions.find { it.code == 'LATE_REPORT' }.citation.act"))
                .isEqualTo(act);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-30T10:00:00+08:00, MET, 70000000",
        "2023-12-31T23:59:59+08:00, MET, 70000000", // the last second of the cover
        "2024-01-01T00:00:00+08:00, NOT_MET, 0",
    })
    void isCoveredWhereTheAccidentWasThoughTheDeathCameAfterTheEndOfTheCover(
            String occurredAt, String covered, long sum) {
        JsonPath claim = claimOf(Worker.coveredUntil("2024-01-01"), occurredAt, "2024-01-02T09:00:00+08:00");

        assertThat(claim.getLong("assessment.cashTotal")).isEqualTo(sum);
        assertThat(claim.getString("assessment.findings.find { it.code == 'COVER_IN_FORCE' }.result"))
                .isEqualTo(covered);
    }
}

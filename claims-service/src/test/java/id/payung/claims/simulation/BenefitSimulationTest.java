package id.payung.claims.simulation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class BenefitSimulationTest {

    private static final String EXAMPLE =
            """
            { "event": {"kind": "DEATH", "cause": "WORK_ACCIDENT", "date": "2023-02-21"},
              "registrations": [{"segment": "BPU", "declaredIncome": 1000000, "membershipMonths": 14, "contributionMonths": 14}],
              "children": [{"birthDate": "2012-05-01", "nextSchoolYear": "SD6"}],
              "temporaryDisabilityDays": 0, "transport": [], "disabilities": [],
              "treatment": {"careCost": 0, "homeCareCost": 0, "prosthesisReferencePrice": 0, "denturesCost": 0, "hearingAidCost": 0, "glassesCost": 0} }
            """;

    @Test
    void answersTheExampleOfTheDesign() {
        simulate(EXAMPLE)
                .statusCode(200)
                .body("outcome", equalTo("GRANTED"))
                .body("program", equalTo("JKK"))
                .body("lines[0].benefit", equalTo("DEATH_GRANT"))
                .body("lines[0].amount", equalTo(48_000_000))
                .body("lines[0].calculation", equalTo("48 × 1,000,000"))
                .body("lines[0].citations.size()", equalTo(1))
                .body("lines[0].citations[0].act", equalTo("PP 82/2019"))
                .body("lines[0].citations[0].provision", equalTo("Lampiran III A.2.d"))
                .body("lines.verified", not(hasItem(false)))
                .body("cashTotal", equalTo(70_000_000))
                .body("scholarship.projectedTotal", equalTo(76_500_000))
                .body("scholarship.children[0].total", equalTo(76_500_000))
                .body("scholarship.children[0].years[0].level", equalTo("SD"))
                .body("scholarship.children[0].years[0].grade", equalTo(6))
                .body("scholarship.children[0].years[0].amount", equalTo(1_500_000))
                .body("scholarship.children[0].years.size()", equalTo(12))
                .body("total", equalTo(146_500_000))
                .body("findings.result", not(hasItem("NEEDS_REVIEW")));
    }

    @ParameterizedTest
    @CsvSource({
        "DEATH, OTHER, 2018-04-01, BPU, 1000000, 14, GRANTED, 24000000", // C01
        "DEATH, OTHER, 2020-02-22, BPU, 1000000, 14, GRANTED, 42000000", // C02
        "DEATH, WORK_ACCIDENT, 2024-06-13, BPU, 3200000, 14, GRANTED, 187600000", // C15
        "DEATH, WORK_ACCIDENT, 2024-02-01, PU, 2000000, 1, GRANTED, 118000000", // C17
        "DEATH, OTHER, 2025-07-31, BPU, 1000000, 14, GRANTED, 42000000", // C25
        "DEATH, OTHER, 2025-08-05, BPU, 1000000, 2, PARTLY_GRANTED, 10000000", // C29
        "DEATH, WORK_ACCIDENT, 2023-04-10, BPU, 1000000, 1, GRANTED, 70000000", // C32
        "TEMPORARY_DISABILITY, OTHER, 2023-04-10, BPU, 1000000, 14, DENIED, 0",
        "DEATH, UNDETERMINED, 2023-04-10, BPU, 1000000, 14, NEEDS_REVIEW, 0",
    })
    void answersPublishedCasesWithTheFewestFields(
            String kind, String cause, String date, String segment, long income, int months, String outcome, long sum) {
        simulate(shortest(kind, cause, date, segment, income, months))
                .statusCode(200)
                .body("outcome", equalTo(outcome))
                .body("total", equalTo((int) sum));
    }

    @Test
    void paysTwoRegistrationsOfTwoJobs() {
        String two =
                """
                {"event": {"kind": "DEATH", "cause": "OTHER", "date": "2023-07-12"},
                 "registrations": [
                   {"segment": "PU", "monthlyWage": 3000000, "membershipMonths": 40, "contributionMonths": 40},
                   {"segment": "BPU", "declaredIncome": 1000000, "membershipMonths": 40, "contributionMonths": 40}],
                 "children": [{"birthDate": "2020-01-01", "nextSchoolYear": "TK1"},
                              {"birthDate": "2013-09-01", "nextSchoolYear": "SD5"}]}
                """;

        simulate(two)
                .statusCode(200)
                .body("cashTotal", equalTo(84_000_000))
                .body("scholarship.children[0].total", equalTo(87_000_000))
                .body("scholarship.children[1].total", equalTo(78_000_000))
                .body("total", equalTo(249_000_000));
        simulate(two.replace("\"OTHER\"", "\"WORK_ACCIDENT\""))
                .body("outcome", equalTo("NEEDS_REVIEW"))
                .body("findings.code", hasItem("JOB_OF_ACCIDENT"));
        simulate(two.replace("\"OTHER\"", "\"WORK_ACCIDENT\"").replace("2023-07-12\"", "2023-07-12\", \"job\": 2"))
                .body("outcome", equalTo("GRANTED"))
                .body("cashTotal", equalTo(70_000_000));
    }

    @Test
    void speaksBothLanguages() {
        String denied = shortest("RECOVERED", "OTHER", "2023-04-10", "BPU", 1_000_000, 14);

        simulate(denied).body("findings[0].detail", containsString("Not a work accident"));
        given().auth()
                .oauth2(Tokens.of("analyst"))
                .header("Accept-Language", "id")
                .contentType(ContentType.JSON)
                .body(denied)
                .post("/v1/benefit-simulations")
                .then()
                .body("findings[0].code", equalTo("CAUSED_BY_WORK"))
                .body("findings[0].result", equalTo("NOT_MET"))
                .body("findings[0].citation.act", equalTo("PP 44/2015"))
                .body("findings[0].detail", containsString("Bukan kecelakaan kerja"));
    }

    @Test
    void namesEveryBrokenFieldAtOnce() {
        simulate(
                        """
                        {"event": {"kind": "DEATH", "cause": "OTHER"},
                         "registrations": [{"segment": "BPU", "monthlyWage": -1, "membershipMonths": -1}],
                         "children": [{"nextSchoolYear": "SD1"}],
                         "temporaryDisabilityDays": -1,
                         "transport": [{"mode": "SEA", "cost": -5}, null],
                         "disabilities": [{"part": "LEFT_THUMB", "lossPercent": 101}],
                         "treatment": {"careCost": -1, "glassesCost": 1000000000001}}
                        """)
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        hasItems(
                                "/event/date",
                                "/registrations/0/declaredIncome",
                                "/registrations/0/monthlyWage",
                                "/registrations/0/membershipMonths",
                                "/registrations/0/contributionMonths",
                                "/children/0/birthDate",
                                "/temporaryDisabilityDays",
                                "/transport/0/cost",
                                "/transport/1",
                                "/disabilities/0/lossPercent",
                                "/treatment/careCost",
                                "/treatment/glassesCost"))
                .body("errors.code", hasItems("MISSING", "OUT_OF_RANGE", "NOT_ALLOWED"));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-02-21, 2023-12-18, 200, ''", // 300 days after the death
        "2023-02-21, 2023-12-19, 422, CHILD_BORN_TOO_LATE",
        "2023-02-21, 2199-01-01, 422, CHILD_BORN_TOO_LATE",
        "2199-01-01, 2012-05-01, 422, DEATH_IN_FUTURE",
        "1944-12-31, 1930-05-01, 422, OUT_OF_RANGE",
        "2023-02-21, 1899-12-31, 422, OUT_OF_RANGE",
    })
    void refusesWhatCannotHaveHappenedAsTheIntakeDoes(String died, String born, int status, String code) {
        String body = EXAMPLE.replace("2023-02-21", died).replace("2012-05-01", born);

        List<String> codes = simulate(body).statusCode(status).extract().path("errors.code");

        assertThat(codes == null ? List.of() : codes).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void refusesAnEventOfTomorrowAndAChildThatIsNotBorn() {
        LocalDate today = LocalDate.now(ZoneOffset.ofHours(8));
        String body = EXAMPLE.replace("\"DEATH\"", "\"TOTAL_PERMANENT_DISABILITY\"");

        simulate(body.replace("2023-02-21", today.plusDays(1).toString()))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/event/date")))
                .body("errors.code", equalTo(List.of("EVENT_IN_FUTURE")));
        simulate(body.replace("2012-05-01", today.plusDays(1).toString()))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/children/0/birthDate")))
                .body("errors.code", equalTo(List.of("EVENT_IN_FUTURE")));
        simulate(body.replace("2023-02-21", today.toString())).statusCode(200);
    }

    @Test
    void deniesWithAReasonWhereNothingIsDue() {
        simulate(shortest("RECOVERED", "WORK_ACCIDENT", "2023-04-10", "BPU", 1_000_000, 14))
                .statusCode(200)
                .body("outcome", equalTo("DENIED"))
                .body("total", equalTo(0))
                .body("findings.find { it.code == 'BENEFIT_DUE' }.result", equalTo("NOT_MET"))
                .body("findings.find { it.code == 'BENEFIT_DUE' }.citation.act", equalTo("PP 82/2019"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"event\": null, \"registrations\": []}"})
    void asksForEventAndRegistrations(String body) {
        simulate(body).statusCode(422).body("errors.pointer", hasItems("/event", "/registrations"));
    }

    @Test
    void boundsItsLists() {
        String registration = "{\"segment\": \"BPU\", \"declaredIncome\": 1, \"membershipMonths\": 1, "
                + "\"contributionMonths\": 1}";
        String eleven = String.join(",", Collections.nCopies(11, registration));

        simulate("{\"event\": {\"kind\": \"DEATH\", \"cause\": \"OTHER\", \"date\": \"2023-01-01\"}, "
                        + "\"registrations\": [" + eleven + "]}")
                .statusCode(422)
                .body("errors[0].code", equalTo("TOO_MANY"))
                .body("errors[0].pointer", equalTo("/registrations"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"DEATH\"; \"SLEEP\"",
                "\"BPU\"; \"XYZ\"",
                "1000000; 1000000.5",
                "1000000; \"1000000\"",
                "\"2023-02-21\"; \"21-02-2023\"",
                "\"2023-02-21\"; \"2023-02-30\"",
                "\"SD6\"; \"SD7\"",
                "\"transport\": []; \"vehicles\": []",
                "\"temporaryDisabilityDays\": 0; \"temporaryDisabilityDays\": 1e99",
            })
    void refusesWhatItCannotRead(String right, String wrong) {
        String body = EXAMPLE.replace(right, wrong);

        assertThat(body).isNotEqualTo(EXAMPLE);
        int status = simulate(body)
                .contentType("application/problem+json")
                .body("detail", not(containsString("SLEEP")))
                .extract()
                .statusCode();
        assertThat(status).isIn(400, 422);
    }

    @Test
    void isForThoseWithARole() {
        given().contentType(ContentType.JSON)
                .body(EXAMPLE)
                .post("/v1/benefit-simulations")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .contentType(ContentType.JSON)
                .body(EXAMPLE)
                .post("/v1/benefit-simulations")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse simulate(String body) {
        return given().auth()
                .oauth2(Tokens.of("officer"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/benefit-simulations")
                .then();
    }

    private static String shortest(String kind, String cause, String date, String segment, long income, int months) {
        String base = segment.equals("PU") ? "monthlyWage" : "declaredIncome";
        return """
                {"event": {"kind": "%s", "cause": "%s", "date": "%s"},
                 "registrations": [{"segment": "%s", "%s": %d, "membershipMonths": %d, "contributionMonths": %d}]}
                """
                .formatted(kind, cause, date, segment, base, income, months, months);
    }
}

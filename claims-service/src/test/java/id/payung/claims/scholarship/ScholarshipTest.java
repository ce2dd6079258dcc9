package id.payung.claims.scholarship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.payung.claims.testing.Case;
import id.payung.claims.testing.ChildsEnd;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Schooling;
import id.payung.claims.testing.Worker;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Years of school money: proven each year, granted by two people, paid once. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class ScholarshipTest {

    private static String granted(String... schoolYears) {
        String id = Case.send(Case.deathWithChildren(Worker.coveredFor(40), "2024-06-05T13:30:00+08:00", schoolYears))
                .path("claimId");
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
        return id;
    }

    private static JsonPath scholarships(String claim) {
        return Case.as("officer", "officer-1")
                .queryParam("claimId", claim)
                .get("/v1/scholarships")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Response prove(String claim, String child, int year, String level) {
        return Case.send(Case.event(
                "education.confirmed.v1",
                Map.of(
                        "claimId", claim,
                        "childId", child,
                        "schoolYear", year,
                        "level", level,
                        "married", false,
                        "working", false)));
    }

    @Test
    void opensALedgerForEachChild() {
        String claim = granted("SD6", "SMP2");

        JsonPath ledger = scholarships(claim);

        assertThat(ledger.getList("items")).hasSize(2);
        assertThat(ledger.<Integer>getList("items.projected")).containsExactly(76_500_000, 73_000_000);
        assertThat(ledger.prettify()).doesNotContain("Anak Rekaan");
    }

    @Test
    void paysAProvenSchoolYearOnceAndOnlyAfterTwoPersonsAgreed() {
        String claim = granted("SD6");
        prove(claim, "child-1", 2024, "SD6").then().statusCode(201);
        String child = scholarships(claim).getString("items[0].id");

        propose(child, 2024, true).then().statusCode(200);
        confirm(child, 2024, "officer-1").then().statusCode(403).body("code", equalTo("SAME_PERSON"));
        confirm(child, 2024, "approver-1").then().statusCode(200);
        confirm(child, 2024, "approver-1").then().statusCode(200);
        prove(claim, "child-1", 2024, "SD6").then().statusCode(201);

        List<Map<String, Object>> orders = Case.orders(claim).stream()
                .filter(order -> order.get("kind").equals("SCHOLARSHIP"))
                .toList();
        assertThat(orders).hasSize(1);
        assertThat(orders.get(0)).containsEntry("amount", 1_500_000);
        Case.settle(orders.get(0), "S-1", 1_500_000, "PAID").then().statusCode(201);
        assertThat(scholarships(claim).getLong("items[0].granted")).isEqualTo(1_500_000);
    }

    @Test
    void grantsNothingAfterTheDayTheChildIsTwentyThree() {
        String claim = granted("SD6");
        prove(claim, "child-1", 2036, "PT5");
        String child = scholarships(claim).getString("items[0].id");

        assertThat(scholarships(claim).getString("items[0].years[0].status")).isEqualTo("NEEDS_REVIEW");
        propose(child, 2036, true).then().statusCode(409).body("code", equalTo("SCHOOL_YEAR_NOT_DUE"));
        propose(child, 2036, false).then().statusCode(200);
        confirm(child, 2036, "approver-1").then().statusCode(200);

        assertThat(scholarships(claim).getString("items[0].years[0].status")).isEqualTo("REFUSED");
    }

    @Test
    void isProposedAnewOnceASecondPersonSendsItBack() {
        Schooling schooling = Schooling.granted("SD6");
        schooling.prove(2024, "SD6").then().statusCode(201);
        schooling.reject(2024, "approver-1", "Too early").then().statusCode(409).body("code", equalTo("NO_PROPOSAL"));
        schooling.propose(2024, false).then().statusCode(200);

        schooling.reject(2024, "officer-1", "My own").then().statusCode(403).body("code", equalTo("SAME_PERSON"));
        schooling.reject(2024, "approver-1", "The proof is good").then().statusCode(200);
        schooling.reject(2024, "approver-1", "The proof is good").then().statusCode(200);
        schooling.reject(2024, "approver-2", "The proof is good").then().statusCode(409);

        assertThat(schooling.year(2024)).containsEntry("status", "NEEDS_REVIEW");
        assertThat(schooling.year(2024).get("proposedBy")).isNull();
        schooling.decide(2024, true);
        assertThat(schooling.year(2024)).containsEntry("status", "CONFIRMED");
    }

    @Test
    void takesNoProofOfAYearThatBeginsAfterTheScholarshipEnded() {
        String claim = granted("SD6");
        String child = scholarships(claim).getString("items[0].id");
        ChildsEnd.byTwo(child, "2024-09-01")
                .then()
                .statusCode(200)
                .body("status", equalTo("ENDED"))
                .body("projected", equalTo(0));
        ChildsEnd.byTwo(child, "2024-09-01").then().statusCode(200);

        prove(claim, "child-1", 2025, "SMP1");

        assertThat(scholarships(claim).getList("items[0].years")).isEmpty();
        // this one began before the wedding; whether it is paid, people decide
        prove(claim, "child-1", 2024, "SD6");
        assertThat(scholarships(claim).<String>getList("items[0].years.status")).containsExactly("NEEDS_REVIEW");
    }

    @Test
    void goesOnUntilASecondPersonAgreesThatItEnds() {
        String claim = granted("SD6");
        String child = scholarships(claim).getString("items[0].id");
        ChildsEnd.propose(child, "somebody", "2024-09-01")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("proposedEnd.cause", equalTo("MARRIED"));
        ChildsEnd.propose(child, "somebody", "2024-09-01").then().statusCode(200);
        ChildsEnd.propose(child, "somebody", "2024-09-02")
                .then()
                .statusCode(409)
                .body("code", equalTo("PROPOSAL_OPEN"));

        ChildsEnd.confirm(child, "somebody").then().statusCode(403).body("code", equalTo("SAME_PERSON"));
        ChildsEnd.reject(child, "approver-1").then().statusCode(200).body("proposedEnd", equalTo(null));
        ChildsEnd.reject(child, "approver-1").then().statusCode(200);
        ChildsEnd.confirm(child, "approver-1").then().statusCode(409).body("code", equalTo("NO_PROPOSAL"));

        assertThat(scholarships(claim).getString("items[0].status")).isEqualTo("ACTIVE");
    }

    @Test
    void sumsWhatScholarshipsMayStillCostByYear() {
        granted("PT5");

        List<Map<String, Object>> years = Case.as("analyst", "analyst-1")
                .get("/v1/scholarships/liability")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");

        assertThat(years).anySatisfy(year -> assertThat(year).containsEntry("schoolYear", 2024));
    }

    private static Response propose(String child, int year, boolean grant) {
        return Case.as("officer", "officer-1")
                .contentType(ContentType.JSON)
                .body(Map.of("grant", grant, "reason", "The school confirms it"))
                .header("If-Match", seen(child, year))
                .post("/v1/scholarships/" + child + "/years/" + year + "/proposal");
    }

    private static Response confirm(String child, int year, String approver) {
        int version = Case.as("officer", "officer-1")
                .get("/v1/scholarships/" + child)
                .path("years.find { it.schoolYear == " + year + " }.version");
        return Case.as("approver", approver)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("reason", "Agreed"))
                .post("/v1/scholarships/" + child + "/years/" + year + "/confirmation");
    }

    /** A school year as it stands now. */
    private static String seen(String child, int year) {
        int version = Case.as("officer", "officer-1")
                .get("/v1/scholarships/" + child)
                .path("years.find { it.schoolYear == " + year + " }.version");
        return "\"" + version + "\"";
    }
}

package id.payung.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.payung.claims.testing.Case;
import id.payung.claims.testing.Contest;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Schooling;
import id.payung.claims.testing.Worker;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever changes something says what they saw; the same change of the same person again is no change. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class SeenVersionTest {

    private static final String DIED = "2024-06-05T13:30:00+08:00";
    private static final Map<String, Object> WHY = Map.of("reason", "All papers were read");

    private static String reported(Worker worker) {
        return Case.send(Case.deathWithChildren(worker, DIED, "SD6")).path("claimId");
    }

    private static String decided() {
        String id = reported(Worker.coveredFor(40));
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
        return id;
    }

    /** Without a version, with any, and with one that is not the newest. */
    private static void needsTheVersionSeen(String role, String path, Object body) {
        post(role, path, body, null).then().statusCode(428);
        post(role, path, body, "*").then().statusCode(428).body("code", equalTo("PRECONDITION_REQUIRED"));
        post(role, path, body, "\"99\", *").then().statusCode(428);
        post(role, path, body, "\"99\"").then().statusCode(412).body("code", equalTo("STALE_VERSION"));
    }

    private static Response post(String role, String path, Object body, String seen) {
        var request = Case.as(role, role + "-1").contentType(ContentType.JSON).body(body);
        return (seen == null ? request : request.header("If-Match", seen)).post(path);
    }

    @Test
    void aClaimIsChangedAsItWasSeen() {
        String id = reported(Worker.enrolledTooLate());
        String claim = "/v1/claims/" + id;
        needsTheVersionSeen("officer", claim + "/cover-checks", Map.of());
        needsTheVersionSeen(
                "officer",
                claim + "/answers",
                Map.of(
                        "answers",
                        java.util.List.of(
                                Map.of("question", "ENROLLED_AFTER_EVENT", "met", true, "reason", "Paid in time"))));
        Case.answerAll(id);
        needsTheVersionSeen("officer", claim + "/proposals", WHY);
        Case.propose(id, "officer-2").then().statusCode(201);
        needsTheVersionSeen("approver", claim + "/confirmation", WHY);
        needsTheVersionSeen("approver", claim + "/rejection", WHY);
        for (String seen : new String[] {"*", "\"99\""}) {
            Case.as("officer", "officer-1")
                    .contentType(ContentType.JSON)
                    .body(Map.of("owner", "officer-7"))
                    .header("If-Match", seen)
                    .put(claim + "/owner")
                    .then()
                    .statusCode(seen.equals("*") ? 428 : 412);
        }
    }

    @Test
    void anOrderIsChangedAsItWasSeen() {
        Map<String, Object> order = Case.orders(decided()).get(0);
        String path = "/v1/payment-orders/" + order.get("number");
        Map<String, Object> elsewhere = Map.of(
                "account",
                Map.of("bank", "Bank Lain", "number", "99887766", "holder", "Ibu Rekaan"),
                "reason",
                "The bank closed the account");
        Case.settle(order, "R-1", order.get("amount"), "RETURNED").then().statusCode(201);

        needsTheVersionSeen("officer", path + "/replacement", elsewhere);
        String replacement = "/v1/payment-orders/"
                + post("officer", path + "/replacement", elsewhere, "\"1\"")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("number");
        needsTheVersionSeen("approver", replacement + "/confirmation", WHY);
        needsTheVersionSeen("approver", replacement + "/rejection", WHY);
    }

    @Test
    void whatMakesUpForLatenessIsAskedForAsTheOrderWasSeen() {
        Map<String, Object> order = Case.orders(decided()).get(0);

        needsTheVersionSeen("officer", "/v1/payment-orders/" + order.get("number") + "/compensation", WHY);
    }

    @Test
    void aSchoolYearIsDecidedAsItWasSeen() {
        String id = decided();
        Schooling schooling = Schooling.of(id);
        schooling.prove(2024, "SD6").then().statusCode(201);
        String child = schooling.ledger().getString("id");
        String year = "/v1/scholarships/" + child + "/years/2024";
        Map<String, Object> grant = Map.of("grant", true, "reason", "The school confirms it");

        needsTheVersionSeen(
                "officer", "/v1/scholarships/" + child + "/end", Map.of("cause", "MARRIED", "on", "2024-09-01"));
        needsTheVersionSeen("officer", year + "/proposal", grant);
        post("officer", year + "/proposal", grant, "\"0\"").then().statusCode(200);
        post("officer", year + "/proposal", grant, "\"0\"").then().statusCode(200);
        needsTheVersionSeen("approver", year + "/confirmation", WHY);
        needsTheVersionSeen("approver", year + "/rejection", WHY);
    }

    @Test
    void theSameRejectionAgainIsTheSame() {
        String id = reported(Worker.coveredFor(40));
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201);
        String seen = "\"" + Case.claim(id).getLong("version") + "\"";
        String path = "/v1/claims/" + id + "/rejection";

        post("approver", path, WHY, seen).then().statusCode(200);

        post("approver", path, WHY, seen).then().statusCode(200).body("status", equalTo("REJECTED"));
        post("approver", path, Map.of("reason", "Something else"), seen).then().statusCode(409);
        post("approver", "/v1/claims/" + id + "/confirmation", WHY, seen).then().statusCode(409);
    }

    @Test
    void theSameWordOnAnAppealAgainIsTheSame() {
        String id = decided();
        String appeal = Contest.lodge(id, "L-1", "Look again").path("id");
        String seen = Contest.version(appeal);
        Contest.propose(appeal, "officer-2", "UPHELD", seen).then().statusCode(200);

        Contest.propose(appeal, "officer-2", "UPHELD", seen).then().statusCode(200);
        Contest.propose(appeal, "officer-2", "DISMISSED", seen).then().statusCode(412);
        Contest.propose(appeal, "officer-3", "UPHELD", seen).then().statusCode(412);

        String proposed = Contest.version(appeal);
        Contest.confirm(appeal, "approver-2", "*").then().statusCode(428);
        Contest.confirm(appeal, "approver-2", proposed).then().statusCode(200);
        Contest.confirm(appeal, "approver-2", proposed).then().statusCode(200).body("status", equalTo("UPHELD"));
        Contest.confirm(appeal, "approver-3", proposed).then().statusCode(409);
        assertThat(Case.orders(id)).hasSize(2);
    }
}

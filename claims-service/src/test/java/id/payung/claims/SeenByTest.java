package id.payung.claims;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.claims.testing.Case;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Worker;
import id.payung.platform.database.Database;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever looks at a family's claim, whichever side of it, is recorded. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class SeenByTest {

    @Inject
    Database database;

    @Test
    void everyLookAtAClaimIsRecorded() {
        String id = Case.send(Case.deathWithChildren(Worker.coveredFor(40), "2024-06-05T13:30:00+08:00", "SD6"))
                .path("claimId");
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
        String who = "auditor-" + UUID.randomUUID();
        String child = Case.as("officer", "officer-1")
                .queryParam("claimId", id)
                .get("/v1/scholarships")
                .path("items[0].id");

        look(who, "/v1/claims/" + id);
        look(who, "/v1/claims/" + id + "/timeline");
        look(who, "/v1/claims/" + id + "/decisions");
        Case.as("auditor", who)
                .accept("text/plain")
                .get("/v1/claims/" + id + "/decisions/1/letter")
                .then()
                .statusCode(200);
        look(who, "/v1/scholarships?claimId=" + id);
        look(who, "/v1/scholarships/" + child);

        assertThat(looks(who))
                .containsExactly(
                        "CLAIM_SHOWN claim " + id,
                        "CLAIM_TIMELINE_SHOWN claim " + id,
                        "DECISIONS_SHOWN claim " + id,
                        "DECISION_LETTER_SHOWN claim " + id,
                        "SCHOLARSHIPS_SHOWN claim " + id,
                        "SCHOLARSHIP_SHOWN scholarship " + child);
    }

    @Test
    void everythingStoredAboutAPersonIsGivenOnceForAnOfficerWhoIsNamed() {
        Worker worker = Worker.coveredFor(40);
        String id = Case.send(Case.deathWithChildren(worker, "2024-06-05T13:30:00+08:00", "SD6"))
                .path("claimId");

        var data = Case.as("service", "enrollment-service")
                .contentType(ContentType.JSON)
                .body(Map.of("nik", worker.nik(), "askedBy", "officer-9"))
                .post("/v1/claims/stored-data")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(data.getList("claims.claim.id")).containsExactly(id);
        assertThat(data.getList("claims[0].timeline")).isNotEmpty();
        assertThat(data.getList("events.type")).containsExactly("death.reported.v1");
        assertThat(data.getList("claims[0].seenBy.purpose")).contains("for officer-9");
    }

    private static void look(String who, String path) {
        Case.as("auditor", who).get(path).then().statusCode(200);
    }

    private List<String> looks(String who) {
        return database.list(
                "select action, object from audit_trail where actor = ? order by audit_id",
                row -> row.getString(1) + " " + row.getString(2),
                who);
    }
}

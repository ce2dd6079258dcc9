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

/** Violence at the workplace is shown by the police and by a doctor (Permenaker 1/2025). */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class ViolenceTest {

    private final Worker worker = Worker.covered();

    @Test
    void asksForTheLetterOfThePoliceAndTheDoctorsVisum() {
        Case.send(Accident.ofViolence(worker)).then().statusCode(201);
        String id = Case.send(Accident.healedAfter(worker, 30)).path("claimId");

        JsonPath claim = Case.claim(id);

        assertThat(claim.getString("state")).isEqualTo("AWAITING_DOCUMENTS");
        assertThat(claim.getList("documents.missing")).containsExactlyInAnyOrder("POLICE_REPORT", "VISUM");
        assertThat(claim.getList("questions.code")).contains("VIOLENCE_IS_WORK_ACCIDENT");
        Case.send(Case.event(
                        "documents.received.v1",
                        Map.of(
                                "claimId",
                                id,
                                "documents",
                                List.of(
                                        Map.of("kind", "POLICE_REPORT", "receivedOn", "2023-05-22"),
                                        Map.of("kind", "VISUM", "receivedOn", "2023-05-22")))))
                .then()
                .statusCode(201);
        assertThat(Case.answerAll(id).getString("state")).isEqualTo("ASSESSED");
    }

    @Test
    void asksForNeitherWhereNobodySpokeOfViolence() {
        Case.send(Accident.reported(worker)).then().statusCode(201);
        String id = Case.send(Accident.healedAfter(worker, 30)).path("claimId");

        assertThat(Case.claim(id).getList("documents.missing")).isEmpty();
    }
}

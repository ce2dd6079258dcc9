package id.payung.claims.decision;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.claims.testing.Accident;
import id.payung.claims.testing.Case;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Feed;
import id.payung.claims.testing.Worker;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That somebody is not dead after all is told to enrollment-service, which lets the membership go on. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class DeathTakenBackTest {

    private static final String DIED = "2023-07-05T13:30:00+08:00";

    private static String granted(Map<String, Object> report) {
        String id = Case.send(report).path("claimId");
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
        assertThat(Case.claim(id).getString("outcome")).isEqualTo("GRANTED");
        return id;
    }

    private static void refuse(String id) {
        Case.deny(id, "officer-1", "Nobody died").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
        assertThat(Case.claim(id).getString("outcome")).isEqualTo("DENIED");
    }

    @Test
    void isToldWhereTwoRefuseTheWithdrawnReport() {
        Map<String, Object> report = Case.death(Worker.covered(), DIED);
        String id = granted(report);
        assertThat(Feed.of(id, "claim.death-confirmed.v1")).hasSize(1);

        Case.send(Case.withdrawn(report)).then().statusCode(201);
        assertThat(Feed.of(id, "claim.death-revoked.v1"))
                .as("not before two people decided")
                .isEmpty();
        refuse(id);

        assertThat(Feed.of(id, "claim.death-revoked.v1")).singleElement().satisfies(data -> assertThat(data)
                .containsEntry(
                        "memberId",
                        Feed.of(id, "claim.death-confirmed.v1").get(0).get("memberId"))
                .containsEntry("diedOn", "2023-07-05")
                .containsEntry("confirmedBy", id));
    }

    @Test
    void comesBeforePeopleAlsoWhereTheClaimPaidNothing() {
        Map<String, Object> report = Case.death(Worker.covered(), DIED);
        String id = Case.send(report).path("claimId");
        Case.answerAll(id);
        refuse(id);
        assertThat(Feed.of(id, "claim.death-confirmed.v1"))
                .as("the certificate is there")
                .hasSize(1);

        Case.send(Case.withdrawn(report)).then().statusCode(201);

        assertThat(Case.claim(id).getString("newFactsSince")).isNotBlank();
        refuse(id);
        assertThat(Feed.of(id, "claim.death-revoked.v1")).hasSize(1);
    }

    @Test
    void waitsUntilNoOtherClaimReportsTheDeathEither() {
        Worker worker = Worker.covered();
        Map<String, Object> report = Case.death(worker, DIED);
        String id = granted(report);
        Map<String, Object> accident = Accident.reported(worker);
        String other = Case.send(accident).path("claimId");
        Map<String, Object> conclusion = Accident.diedOfIt(worker, DIED);
        Case.send(conclusion).then().statusCode(201);
        Case.send(Case.withdrawn(report)).then().statusCode(201);
        refuse(id);
        assertThat(Feed.of(id, "claim.death-revoked.v1")).isEmpty();

        Case.send(Case.withdrawn(conclusion)).then().statusCode(201);
        Case.send(Case.withdrawn(accident)).then().statusCode(201);

        assertThat(Feed.of(other, "claim.death-revoked.v1")).singleElement().satisfies(data -> assertThat(data)
                .containsEntry("confirmedBy", id));
    }
}

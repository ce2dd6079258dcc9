package id.payung.claims.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.payung.claims.testing.Case;
import id.payung.claims.testing.Contest;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Worker;
import id.payung.platform.database.Database;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A family's letter that comes after the deadline is marked as late, and is decided like any other. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class LateAppealTest {

    /** A Monday. Among the next 21 working days are neither 31 March nor 1 April: Eid al-Fitr. */
    private static final String DECIDED_AT = "2025-03-03T10:00:00+08:00";

    private static final String LAST_DAY = "2025-04-03";
    private static final String DAY_AFTER = "2025-04-04";

    @Inject
    Database database;

    @Inject
    ClaimClosing closing;

    /** Weeks cannot pass in a test: the day of the decision moves. */
    private String decidedLongAgo() {
        String id = Case.send(Case.death(Worker.coveredFor(2), "2025-02-26T13:30:00+08:00"))
                .path("claimId");
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201).body("outcome", equalTo("PARTLY_GRANTED"));
        Case.confirm(id, "approver-1").then().statusCode(200);
        database.update("update decision set decided_at = ?::timestamptz where claim_id = ?::uuid", DECIDED_AT, id);
        return id;
    }

    @ParameterizedTest
    @CsvSource({LAST_DAY + ", false", DAY_AFTER + ", true"})
    void isLateFromTheDayAfterTheDeadlineOn(String lodgedOn, boolean late) {
        String id = decidedLongAgo();

        String appeal = Contest.lodgeOn(lodgedOn, id, "L-1", "We paid longer")
                .then()
                .statusCode(201)
                .body("deadline", equalTo(LAST_DAY))
                .body("late", equalTo(late))
                .extract()
                .path("id");

        Case.as("officer", "officer-2")
                .get("/v1/appeals/" + appeal)
                .then()
                .statusCode(200)
                .body("deadline", equalTo(LAST_DAY))
                .body("late", equalTo(late));
    }

    @Test
    void isDecidedByTwoPeopleThoughTheClaimWasClosedMeanwhile() {
        String id = decidedLongAgo();
        Case.settle(Case.orders(id).get(0), "B-1", 10_000_000, "PAID").then().statusCode(201);
        closing.close(LocalDate.parse(LAST_DAY));
        assertThat(Case.claim(id).getString("state")).isEqualTo("PAID");
        closing.close(LocalDate.parse(DAY_AFTER));
        assertThat(Case.claim(id).getString("state")).isEqualTo("CLOSED");

        String appeal = Contest.lodgeOn(DAY_AFTER, id, "L-1", "We paid longer")
                .then()
                .statusCode(201)
                .body("late", equalTo(true))
                .extract()
                .path("id");

        assertThat(Case.claim(id).getString("state")).isEqualTo("APPEALED");
        Contest.propose(appeal, "officer-2", "DISMISSED").then().statusCode(200);
        Contest.confirm(appeal, "approver-2").then().statusCode(200).body("status", equalTo("DISMISSED"));
        assertThat(Case.claim(id).getString("state")).isEqualTo("PAID");
    }
}

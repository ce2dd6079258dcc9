package id.payung.claims.decision;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.claims.testing.Case;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Feed;
import id.payung.claims.testing.Worker;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Others count why claims are refused and whether money comes in time, and learn nothing of a person. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class ToldDecisionTest {

    private static String decided(Worker worker, String diedAt) {
        String id = Case.send(Case.death(worker, diedAt)).path("claimId");
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
        return id;
    }

    @Test
    void tellsByWhenTheLawWantsAGrantPaidAndWhatWasPaid() {
        String id = decided(Worker.covered(), "2023-07-05T13:30:00+08:00");
        String payBy = Case.claim(id).getString("deadlines.payBy");
        Case.settle(Case.orders(id).get(0), "T-1", 42_000_000, "PAID").then().statusCode(201);

        Map<String, Object> decision = Feed.of(id, "claim.decided.v1").get(0);
        Map<String, Object> payment = Feed.of(id, "claim.paid.v1").get(0);

        assertThat(payBy).isNotBlank();
        assertThat(decision).containsEntry("reasons", List.of()).containsEntry("payBy", payBy);
        assertThat(payment).containsEntry("amount", 42_000_000).containsEntry("payBy", payBy);
    }

    @Test
    void tellsWhichConditionsWereNotMetAndNoDayOfPaymentWhereNothingIsPaid() {
        String id = decided(Worker.unknown(), "2023-07-05T13:30:00+08:00");

        Map<String, Object> decision = Feed.of(id, "claim.decided.v1").get(0);

        assertThat(decision).containsEntry("reasons", List.of("COVER_IN_FORCE")).doesNotContainKey("payBy");
    }

    @Test
    void tellsWhyAClaimIsGrantedInPart() {
        String id = decided(Worker.coveredFor(2), "2025-03-05T13:30:00+08:00");

        Map<String, Object> decision = Feed.of(id, "claim.decided.v1").get(0);

        assertThat(decision)
                .containsEntry("reasons", List.of("THREE_MONTHS_OF_MEMBERSHIP"))
                .containsKey("payBy");
    }
}

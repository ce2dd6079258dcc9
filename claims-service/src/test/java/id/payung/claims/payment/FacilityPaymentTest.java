package id.payung.claims.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.claims.testing.Accident;
import id.payung.claims.testing.Case;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Worker;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A contracted facility bills directly and the patient pays nothing: whatever it billed is its own, up to the caps. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class FacilityPaymentTest {

    private static final int MILLION = 1_000_000;

    private final Worker worker = Worker.covered();

    @Test
    void paysEachBenefitToTheFacilityThatBilledItInTheOrderOfTheBills() {
        Case.send(Accident.reported(worker)).then().statusCode(201);
        bill("RSUD Rekaan", "H-2", "2023-05-02", Map.of("homeCareCost", 10L * MILLION, "glassesCost", 700_000L));
        bill("Klinik Rekaan", "K-1", "2023-05-03", Map.of("prosthesisReferencePrice", 10L * MILLION));
        bill("Perawat Rekaan", "H-1", "2023-05-01", Map.of("homeCareCost", 15L * MILLION, "careCost", 3L * MILLION));
        bill("Perawat Rekaan", "H-3", "2023-05-04", Map.of("homeCareCost", 4L * MILLION));

        Map<String, Integer> orders = decided();

        assertThat(orders)
                .isEqualTo(Map.of(
                        "FACILITY:Perawat Rekaan:H-1",
                        18 * MILLION,
                        "FACILITY:RSUD Rekaan:H-2",
                        5 * MILLION + 700_000,
                        "FACILITY:Klinik Rekaan:K-1",
                        14 * MILLION,
                        "MEMBER",
                        MILLION));
    }

    @Test
    void paysTheWorkerBackWhatTheWorkerPaid() {
        Case.send(Accident.reported(worker)).then().statusCode(201);
        Case.send(Accident.withTransport(
                        Accident.billed(worker, "RSUD Rekaan", "A-1", "2023-05-01", Map.of("careCost", 1L * MILLION)),
                        "LAND",
                        8L * MILLION))
                .then()
                .statusCode(201);
        Map<String, Object> own =
                Accident.billed(worker, "Apotek Rekaan", "A-2", "2023-05-02", Map.of("denturesCost", 2L * MILLION));
        Case.send(Accident.paidByTheWorker(Accident.withTransport(own, "SEA", 500_000)))
                .then()
                .statusCode(201);

        Map<String, Integer> orders = decided();

        assertThat(orders)
                .isEqualTo(Map.of(
                        "FACILITY:RSUD Rekaan:A-1",
                        6 * MILLION, // the way by land is capped at five
                        "MEMBER",
                        2 * MILLION + 500_000 + MILLION));
    }

    private void bill(String facility, String reference, String billedOn, Map<String, Long> costs) {
        Case.send(Accident.billed(worker, facility, reference, billedOn, costs))
                .then()
                .statusCode(201);
    }

    /** The worker could not work for thirty days: a million. */
    private Map<String, Integer> decided() {
        String id = Case.send(Accident.healedAfter(worker, 30)).path("claimId");
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
        Map<String, Integer> orders = new HashMap<>();
        Case.orders(id)
                .forEach(order -> orders.merge(
                        (String) order.get("payee"), ((Number) order.get("amount")).intValue(), Integer::sum));
        return orders;
    }
}

package id.payung.claims.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.payung.claims.testing.Accident;
import id.payung.claims.testing.Case;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Worker;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Several heirs share what was decided, to the last rupiah, and a minor's share goes to the guardian. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class HeirOrdersTest {

    /** The grants after a death by work and a day without work: by three it leaves a rupiah over. */
    private static final int DECIDED = 70_033_333;

    private static final Map<String, Object> GUARDIAN =
            Map.of("name", "Wali Rekaan", "account", account("0000888888", "Wali Rekaan"));

    private final Worker worker = Worker.covered();

    private static Map<String, Object> account(String number, String holder) {
        return Map.of("bank", "Bank Rekaan", "number", number, "holder", holder);
    }

    private static Map<String, Object> heir(String id, String relation, String born, String account) {
        return new HashMap<>(Map.of(
                "id",
                id,
                "name",
                "Ahli Waris Rekaan",
                "relation",
                relation,
                "birthDate",
                born,
                "account",
                account(account, "Ahli Waris Rekaan")));
    }

    private static Map<String, Object> minor() {
        return heir("b-minor", "CHILD", "2020-01-01", "0000222222");
    }

    /** A widow, a small child and a grown-up one, none of whom claims for the others. */
    private String died(Map<String, Object> minor) {
        Case.send(Accident.reported(worker)).then().statusCode(201);
        Case.send(Accident.healedAfter(worker, 1)).then().statusCode(201);
        Map<String, Object> death = Accident.diedOfIt(worker, "2023-06-01T04:00:00+08:00");
        Case.replaceHeirs(
                death,
                List.of(
                        heir("a-widow", "SPOUSE", "1984-03-02", "0000111111"),
                        minor,
                        heir("c-grown-up", "CHILD", "2001-01-01", "0000333333")));
        String id = Case.send(death).then().statusCode(201).extract().path("claimId");
        Case.answerAll(id);
        return id;
    }

    private String decided() {
        Map<String, Object> minor = minor();
        minor.put("guardian", GUARDIAN);
        String id = died(minor);
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
        return id;
    }

    @Test
    void threeHeirsReceiveExactlyWhatWasDecided() {
        String id = decided();

        Map<Object, Object> shares = new HashMap<>();
        Case.orders(id).forEach(order -> shares.put(order.get("payee"), order.get("amount")));

        assertThat(Case.claim(id).getInt("assessment.cashTotal")).isEqualTo(DECIDED);
        assertThat(shares)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("a-widow", 23_344_445, "b-minor", 23_344_444, "c-grown-up", 23_344_444));
        assertThat(Case.orders(id).stream()
                        .mapToInt(order -> (Integer) order.get("amount"))
                        .sum())
                .isEqualTo(DECIDED);
    }

    @Test
    void aMinorIsPaidToTheAccountOfTheGuardian() {
        String id = decided();

        String csv = Case.as("bpjs-system", "bank")
                .accept("text/csv")
                .queryParam("claimId", id)
                .get("/v1/payment-orders")
                .asString();

        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
        assertThat(rows)
                .extracting(row -> row.getField("payee"), row -> row.getField("account"), row -> row.getField("holder"))
                .containsExactlyInAnyOrder(
                        tuple("a-widow", "0000111111", "Ahli Waris Rekaan"),
                        tuple("b-minor", "0000888888", "Wali Rekaan"),
                        tuple("c-grown-up", "0000333333", "Ahli Waris Rekaan"));
    }

    @Test
    void theClaimIsPaidOnceTheLastOfThemIs() {
        String id = decided();
        List<Map<String, Object>> orders = Case.orders(id);

        Case.settle(orders.get(0), "B-1", orders.get(0).get("amount"), "PAID")
                .then()
                .statusCode(201);
        Case.settle(orders.get(1), "B-2", orders.get(1).get("amount"), "PAID")
                .then()
                .statusCode(201);
        assertThat(Case.claim(id).getString("state")).isEqualTo("DECIDED");
        Case.settle(orders.get(2), "B-3", orders.get(2).get("amount"), "PAID")
                .then()
                .statusCode(201);

        assertThat(Case.claim(id).getString("state")).isEqualTo("PAID");
    }

    @Test
    void nobodyIsPaidWhileAMinorHasNoGuardian() {
        String id = died(minor());

        assertThat(Case.claim(id).<String>getList("questions.code")).containsExactly("GUARDIAN_NAMED_B_MINOR");
        Case.propose(id, "officer-1").then().statusCode(409);
        assertThat(Case.orders(id)).isEmpty();
    }
}

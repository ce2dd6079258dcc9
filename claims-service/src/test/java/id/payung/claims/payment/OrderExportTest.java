package id.payung.claims.payment;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.payung.claims.testing.Accident;
import id.payung.claims.testing.Case;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Worker;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the bank reads is what was ordered, and no spreadsheet runs it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class OrderExportTest {

    @Test
    void writesNoCellThatASpreadsheetWouldRun() {
        String id = returned();
        Map<String, Object> order = Case.orders(id).get(0);
        String number =
                Bank.replace(order, "=HYPERLINK(\"x\"),\n\"Bank\"", "99887766").path("number");
        Bank.confirm(number, "approver-1").then().statusCode(200);

        NamedCsvRecord row = rows(id, "ISSUED").get(0);

        assertThat(row.getField("number")).isEqualTo(number);
        assertThat(row.getField("bank")).isEqualTo("'=HYPERLINK(\"x\"),\n\"Bank\"");
        assertThat(row.getField("account")).isEqualTo("99887766");
        assertThat(row.getField("amount")).isEqualTo("42000000");
    }

    @Test
    void exportsOnlyWhatWasAskedFor() {
        String id = returned();

        assertThat(rows(id, "RETURNED")).hasSize(1);
        assertThat(rows(id, "ISSUED")).isEmpty();
        Case.as("bpjs-system", "bank")
                .accept("text/csv")
                .queryParam("status", "OPEN")
                .get("/v1/payment-orders")
                .then()
                .statusCode(400);
        Case.as("bpjs-system", "bank")
                .accept("text/csv")
                .queryParam("uncompensated", "maybe")
                .get("/v1/payment-orders")
                .then()
                .statusCode(400);
    }

    @Test
    void neverAsksTheBankToPayWhatIsToBePaidBack() {
        String id = paidTooMuch();

        assertThat(rows(id, Map.of())).isEmpty();
        assertThat(rows(id, Map.of("status", "ISSUED"))).isEmpty();
        assertThat(rows(id, Map.of("kind", "RECOVERY")))
                .singleElement()
                .satisfies(row -> assertThat(row.getField("kind")).isEqualTo("RECOVERY"))
                .satisfies(row -> assertThat(row.getField("amount")).isEqualTo("666666"));
        assertThat(kinds(id, "BENEFIT")).containsExactly("BENEFIT");
        assertThat(kinds(id, "RECOVERY")).containsExactly("RECOVERY");
        Case.as("bpjs-system", "bank")
                .queryParam("kind", "GIFT")
                .get("/v1/payment-orders")
                .then()
                .statusCode(400);
    }

    /** Pay for 50 days was paid; then the doctor says that it were 30. */
    private static String paidTooMuch() {
        Worker worker = Worker.covered();
        Case.send(Accident.reported(worker)).then().statusCode(201);
        Map<String, Object> told = Accident.healedAfter(worker, 50);
        String id = decided(Case.send(told).path("claimId"));
        Bank.settle(Case.orders(id).get(0), "R-1", "2023-07-07T09:00:00+08:00", "PAID")
                .then()
                .statusCode(201);
        Case.send(Case.corrected(told, Accident.healedAfter(worker, 30).get("data")))
                .then()
                .statusCode(201);
        return decided(id);
    }

    private static String decided(String id) {
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
        return id;
    }

    private static List<String> kinds(String id, String kind) {
        return Case.as("officer", "officer-1")
                .queryParam("claimId", id)
                .queryParam("kind", kind)
                .get("/v1/payment-orders")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.kind");
    }

    private static String returned() {
        String id = Case.send(Case.death(Worker.covered(), "2023-07-05T13:30:00+08:00"))
                .path("claimId");
        decided(id);
        Bank.settle(Case.orders(id).get(0), "R-1", "2023-07-07T09:00:00+08:00", "RETURNED")
                .then()
                .statusCode(201);
        return id;
    }

    private static List<NamedCsvRecord> rows(String id, String status) {
        return rows(id, Map.of("status", status));
    }

    private static List<NamedCsvRecord> rows(String id, Map<String, String> filters) {
        String csv = Case.as("bpjs-system", "bank")
                .accept("text/csv")
                .queryParam("claimId", id)
                .queryParams(filters)
                .get("/v1/payment-orders")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }
}

package id.payung.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.aead.PredefinedAeadParameters;
import id.payung.claims.testing.Case;
import id.payung.claims.testing.Contest;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.SchoolYear;
import id.payung.claims.testing.Worker;
import id.payung.platform.database.Database;
import id.payung.platform.privacy.PersonalKeys;
import id.payung.platform.privacy.keyset.KeyRotation;
import id.payung.platform.privacy.keyset.KeysetFolder;
import id.payung.platform.privacy.sealing.Resealing;
import id.payung.platform.privacy.sealing.ResealingTurns;
import id.payung.platform.privacy.sealing.SealedColumn;
import id.payung.platform.testing.Dump;
import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.platform.testing.PrivacyInventory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A stolen copy of the database tells of nobody, and the key that keeps it so can be replaced. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class DataAtRestTest {

    private static final int MOST_PASSES = 200;
    private static final String DIED = "2025-03-05T13:30:00+08:00";
    private static final String LETTER = "Suamiku Wiranata Gaib bekerja lebih lama";
    private static final String CHRONOLOGY = "Terjatuh dari atap rumah Pak Lesmana Samar";
    private static final String EXPOSURE = "Debu silika di tambang Gunung Rahasia";
    private static final String DISEASE = "Silikosis Tersembunyi";

    /** Those of {@link Case}, besides what is told here. */
    private static final List<String> PEOPLE = List.of(
            LETTER,
            CHRONOLOGY,
            EXPOSURE,
            DISEASE,
            "Ibu Rekaan",
            "Anak Rekaan",
            "Bank Rekaan",
            "0000123456",
            "1984-03-02",
            "2013-05-01",
            "Looked at the papers",
            "All conditions were checked",
            "All papers were read again",
            "The school confirms it");

    @Inject
    Database database;

    @Inject
    PersonalKeys keys;

    @Inject
    Resealing resealing;

    @Inject
    ResealingTurns turns;

    @ConfigProperty(name = "payung.keys-dir")
    Path folder;

    @Test
    void aDumpShowsNoPersonalValueAfterTheLivesOfSeveralClaims() {
        Worker worker = Worker.coveredFor(2);
        contested(worker);
        Worker ill = diseased();
        SchoolYear.isPaid();

        List<String> personal = new java.util.ArrayList<>(PEOPLE);
        personal.addAll(List.of(worker.nik(), ill.nik()));

        assertThat(new Dump(database).tracesOf(personal)).isEmpty();
    }

    @Test
    void everyColumnStandsInTheInventoryAndIsKeptAsItSays() {
        Map<String, String> inventory = PrivacyInventory.of("Every service", "claims-service");

        assertThat(inventory.keySet()).containsExactlyInAnyOrderElementsOf(PrivacyInventory.columns(database));
        Map<String, String> sealed = new TreeMap<>(inventory);
        sealed.values().removeIf(kept -> !kept.equals("sealed"));
        assertThat(resealing.columns().stream().map(SealedColumn::place).collect(Collectors.toSet()))
                .isEqualTo(sealed.keySet());
    }

    @Test
    void afterARotationEverythingReadsWithTheNewKeyAlone() throws Exception {
        String claim = contested(Worker.coveredFor(2));
        diseased();
        SchoolYear.isPaid();
        String before = told(claim);
        KeyRotation rotation =
                new KeyRotation(new KeysetFolder(folder, Optional.empty()), PredefinedAeadParameters.AES256_GCM);

        rotation.add();
        rotation.promote();
        passUntilNothingWaits();
        rotation.retire();
        keys.refresh();

        assertThat(keys.rotating()).isFalse();
        assertThat(waiting()).isZero();
        assertThat(told(claim)).isEqualTo(before);
    }

    @Test
    void whatAMigrationLeftInClearIsSealedAtTheNextStart() throws Exception {
        String claim = contested(Worker.coveredFor(2));
        database.update("update review_answer set reason = convert_to('In clear until now', 'UTF8')"
                + " where claim_id = '" + claim + "'");
        database.update("insert into sealing_due (place) values ('review_answer.reason')");

        turns.sealWhatIsDue();

        assertThat(new Dump(database).tracesOf(List.of("In clear until now"))).isEmpty();
        assertThat(database.list("select place from sealing_due", row -> row.getString(1)))
                .isEmpty();
        assertThat(told(claim)).isNotEmpty();
    }

    /** A death, its decision and an appeal that is dismissed. */
    private static String contested(Worker worker) {
        Map<String, Object> report = Case.death(worker, DIED);
        add(report, "chronology", CHRONOLOGY);
        String claim = Case.send(report).path("claimId");
        Case.answerAll(claim);
        Case.propose(claim, "officer-1").then().statusCode(201);
        Case.confirm(claim, "approver-1").then().statusCode(200);
        String appeal = Contest.lodge(claim, "L-1", LETTER).path("id");
        Contest.propose(appeal, "officer-2", "DISMISSED").then().statusCode(200);
        Contest.confirm(appeal, "approver-2").then().statusCode(200);
        Map<String, Object> order = Case.orders(claim).get(0);
        Case.settle(order, "B-1", order.get("amount"), "RETURNED").then().statusCode(201);
        replace(order);
        return claim;
    }

    private static void replace(Map<String, Object> order) {
        String path = "/v1/payment-orders/" + order.get("number");
        String seen = Case.as("officer", "officer-1").get(path).header("ETag");
        Case.as("officer", "officer-1")
                .contentType(ContentType.JSON)
                .header("If-Match", seen)
                .body(Map.of(
                        "account",
                        Map.of("bank", "Bank Rekaan", "number", "0000123456", "holder", "Ibu Rekaan"),
                        "reason",
                        "Looked at the papers"))
                .post(path + "/replacement")
                .then()
                .statusCode(201);
    }

    private static Worker diseased() {
        Worker worker = Worker.covered();
        Map<String, Object> report = Case.event(
                "disease.reported.v1",
                new TreeMap<>(Map.of(
                        "nik", worker.nik(), "diagnosedOn", "2023-02-21", "diagnosis", DISEASE, "exposure", EXPOSURE)));
        Case.send(report).then().statusCode(201);
        return worker;
    }

    @SuppressWarnings("unchecked")
    private static void add(Map<String, Object> event, String field, String value) {
        ((Map<String, Object>) event.get("data")).put(field, value);
    }

    /** All that the service tells of a claim: each of its sealed values is opened for it. */
    private static String told(String claim) {
        StringBuilder told = new StringBuilder();
        for (String path : List.of("", "/timeline", "/decisions")) {
            told.append(Case.as("officer", "officer-1")
                    .get("/v1/claims/" + claim + path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
        }
        return told.append(Case.orders(claim)).toString();
    }

    private long waiting() {
        return resealing.columns().stream().mapToLong(resealing::waiting).sum();
    }

    private void passUntilNothingWaits() throws InterruptedException {
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            if (resealing.pass() == 0) {
                return;
            }
        }
        throw new AssertionError("Values are left that the present key did not seal");
    }
}

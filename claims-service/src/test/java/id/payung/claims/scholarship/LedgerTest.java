package id.payung.claims.scholarship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.payung.claims.testing.Case;
import id.payung.claims.testing.ChildsEnd;
import id.payung.claims.testing.Contest;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Schooling;
import id.payung.claims.testing.Worker;
import id.payung.platform.database.Database;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The ledger of a child lasts for years: proofs contradict each other, accounts change, decisions are replaced. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class LedgerTest {

    private static final String DIED = "2024-06-05T13:30:00+08:00";
    private static final Map<String, Object> ACCOUNT =
            Map.of("bank", "Bank Baru", "number", "77665544", "holder", "Anak Rekaan");

    @Inject
    Database database;

    private static String granted(Map<String, Object> report) {
        String id = Case.send(report).path("claimId");
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
        return id;
    }

    private static String granted(String... schoolYears) {
        return granted(Case.deathWithChildren(Worker.coveredFor(40), DIED, schoolYears));
    }

    @Test
    void asksAPersonWhenASecondProofSaysOtherwise() {
        String claim = granted("SD6");
        prove(claim, 2024, "SD6", false).then().statusCode(201);

        prove(claim, 2024, "SD6", false).then().statusCode(201);
        assertThat(ledger(claim).getString("items[0].years[0].status")).isEqualTo("PROVEN");
        prove(claim, 2024, "SD6", true);

        assertThat(ledger(claim).getString("items[0].years[0].status")).isEqualTo("NEEDS_REVIEW");
        assertThat(ledger(claim).getList("items[0].years")).hasSize(1);
    }

    @Test
    void letsNobodyConfirmWhatWasContradictedSinceTheyLooked() {
        String claim = granted("SD6");
        prove(claim, 2024, "SD6", false).then().statusCode(201);
        String child = ledger(claim).getString("items[0].id");
        propose(child, 2024, Map.of("grant", true, "reason", "The school confirms it"))
                .then()
                .statusCode(200);
        int seen = ledger(claim).getInt("items[0].years[0].version");

        prove(claim, 2024, "SD5", false);

        confirm(child, 2024, seen).then().statusCode(412);
    }

    @Test
    void paysToTheAccountThatAnOfficerNamedAndAnotherPersonConfirmed() {
        String claim = granted("SD6");
        prove(claim, 2024, "SD6", false).then().statusCode(201);
        String child = ledger(claim).getString("items[0].id");
        Map<String, Object> broken = new HashMap<>(ACCOUNT);
        broken.put("number", "letters");
        propose(child, 2024, Map.of("grant", true, "reason", "New account", "account", broken))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/account/number")));

        propose(child, 2024, Map.of("grant", true, "reason", "New account", "account", ACCOUNT))
                .then()
                .statusCode(200)
                .body("years[0].account", equalTo("Bank Baru …5544"));
        confirm(child, 2024).then().statusCode(200);

        assertThat(scholarshipOrder(claim)).containsEntry("account", "Bank Baru …5544");
    }

    @Test
    void paysNoGrantedYearAfterAnAppealRefusesTheClaim() {
        String claim = granted(Case.deathWithChildren(Worker.enrolledTooLateFor(40), DIED, "SD6"));
        prove(claim, 2024, "SD6", false).then().statusCode(201);
        String child = ledger(claim).getString("items[0].id");
        propose(child, 2024, Map.of("grant", true, "reason", "The school confirms it"));
        confirm(child, 2024).then().statusCode(200);
        Map<String, Object> order = scholarshipOrder(claim);
        refuseByAppeal(claim);

        assertThat(Case.claim(claim).getString("outcome")).isEqualTo("DENIED");
        assertThat(Case.orders(claim))
                .filteredOn(each -> each.get("number").equals(order.get("number")))
                .extracting(each -> each.get("status"))
                .containsExactly("CANCELLED");
        assertThat(ledger(claim).getString("items[0].years[0].status")).isEqualTo("NEEDS_REVIEW");
        assertThat(ledger(claim).getLong("items[0].granted")).isZero();
    }

    @Test
    void grantsNoYearThatTheBankPaidAlthoughItsOrderWasCancelled() {
        Schooling schooling = cancelled();
        Map<String, Object> order = schooling.orders().get(0);

        Case.settle(order, "S-1", 1_500_000, "PAID").then().statusCode(201);

        assertThat(schooling.year(2024)).containsEntry("orderId", order.get("id"));
        goOn(schooling);
        assertThat(schooling.ledger().getLong("paid")).isEqualTo(1_500_000);
        schooling.propose(2024, true).then().statusCode(409).body("code", equalTo("SCHOOL_YEAR_PAID"));
        Case.settle(order, "S-2", 1_500_000, "RETURNED").then().statusCode(201);
        schooling.decide(2024, true);
        assertThat(schooling.orders()).hasSize(2);
    }

    @Test
    void cancelsTheOrderOfASecondGrantWhenTheBankPaysTheFirst() {
        Schooling schooling = cancelled();
        Map<String, Object> first = schooling.orders().get(0);
        goOn(schooling);
        schooling.decide(2024, true);

        Case.settle(first, "S-1", 1_500_000, "PAID").then().statusCode(201);

        assertThat(schooling.orders())
                .extracting(order -> order.get("status"))
                .containsExactlyInAnyOrder("SETTLED", "CANCELLED");
        assertThat(schooling.year(2024))
                .containsEntry("orderId", first.get("id"))
                .containsEntry("status", "CONFIRMED");
    }

    /** A year is granted, and its order cancelled as an appeal refuses the claim. */
    private static Schooling cancelled() {
        String claim = granted(Case.deathWithChildren(Worker.enrolledTooLateFor(40), DIED, "SD6"));
        Schooling schooling = Schooling.of(claim);
        schooling.prove(2024, "SD6").then().statusCode(201);
        schooling.decide(2024, true);
        refuseByAppeal(claim);
        return schooling;
    }

    /** As if yet another decision had granted it again. */
    private void goOn(Schooling schooling) {
        database.update(
                "update scholarship_child set status = 'ACTIVE', end_cause = null, ended_on = null where child_id = ?::uuid",
                schooling.ledger().getString("id"));
    }

    private static void refuseByAppeal(String claim) {
        String appeal = Contest.lodge(claim, "L-1", "Look again").path("id");
        Case.change(
                        "officer",
                        "officer-3",
                        claim,
                        "/answers",
                        Map.of(
                                "answers",
                                List.of(Map.of(
                                        "question",
                                        "ENROLLED_AFTER_EVENT",
                                        "met",
                                        false,
                                        "reason",
                                        "Entered after the funeral"))))
                .then()
                .statusCode(200);

        Contest.propose(appeal, "officer-2", "UPHELD").then().statusCode(200);
        Contest.confirm(appeal, "approver-2").then().statusCode(200);
    }

    @Test
    void grantsNoYearThatBeganAfterTheEndAlthoughItWasProvenBefore() {
        String claim = granted("SMA1");
        prove(claim, 2024, "SMA1", false).then().statusCode(201);
        prove(claim, 2025, "SMA2", false).then().statusCode(201);
        String child = ledger(claim).getString("items[0].id");
        propose(child, 2025, Map.of("grant", true, "reason", "The school confirms it"))
                .then()
                .statusCode(200);

        ChildsEnd.byTwo(child, "2025-02-01").then().statusCode(200);

        confirm(child, 2025).then().statusCode(409).body("code", equalTo("SCHOLARSHIP_OVER"));
        propose(child, 2024, Map.of("grant", true, "reason", "It was before the wedding"))
                .then()
                .statusCode(200);
        confirm(child, 2024).then().statusCode(200);
        assertThat(scholarshipOrder(claim)).containsEntry("amount", 3_000_000);
    }

    @Test
    void showsWhatWasPaidThoughItWentToAnotherAccountInTheEnd() {
        String claim = granted("SD6");
        prove(claim, 2024, "SD6", false).then().statusCode(201);
        String child = ledger(claim).getString("items[0].id");
        propose(child, 2024, Map.of("grant", true, "reason", "The school confirms it"));
        confirm(child, 2024).then().statusCode(200);
        Map<String, Object> order = scholarshipOrder(claim);
        Case.settle(order, "S-1", 1_500_000, "RETURNED").then().statusCode(201);
        assertThat(ledger(claim).getLong("items[0].paid")).isZero();

        String number = Case.as("officer", "officer-1")
                .contentType(ContentType.JSON)
                .body(Map.of("account", ACCOUNT, "reason", "The bank closed the account"))
                .header("If-Match", "\"1\"")
                .post("/v1/payment-orders/" + order.get("number") + "/replacement")
                .path("number");
        Case.as("approver", "approver-1")
                .header("If-Match", "\"0\"")
                .post("/v1/payment-orders/" + number + "/confirmation")
                .then()
                .statusCode(200);
        Case.settle(Map.of("number", number), "S-2", 1_500_000, "PAID").then().statusCode(201);

        assertThat(ledger(claim).getLong("items[0].paid")).isEqualTo(1_500_000);
        assertThat(ledger(claim).getLong("items[0].granted")).isEqualTo(1_500_000);
    }

    @Test
    void keepsBothLedgersWhenAnUpheldAppealDecidesAnew() {
        String claim = granted("SD6", "SMP2");
        List<String> before = ledger(claim).getList("items.id");

        uphold(claim);

        assertThat(ledger(claim).<String>getList("items.id")).isEqualTo(before);
        assertThat(ledger(claim).<String>getList("items.status")).containsExactly("ACTIVE", "ACTIVE");
    }

    @Test
    void endsTheLedgersWhenAnUpheldAppealGrantsNoSchoolingAnyMore() {
        Worker worker = Worker.coveredFor(40);
        Map<String, Object> report = Case.deathWithChildren(worker, DIED, "SD6");
        String claim = granted(report);
        Map<String, Object> childless = new HashMap<>(dataOf(report));
        childless.remove("children");
        Case.send(Case.corrected(report, childless)).then().statusCode(201);

        uphold(claim);

        assertThat(ledger(claim).getString("items[0].status")).isEqualTo("ENDED");
        assertThat(ledger(claim).getString("items[0].endCause")).isEqualTo("DECISION_REPLACED");
        prove(claim, 2024, "SD6", false);
        assertThat(ledger(claim).getList("items[0].years")).isEmpty();
    }

    @Test
    void addsUpWhatEveryChildMayStillCostYearByYear() {
        SortedMap<Integer, Long> before = liability();

        String claim = granted("SMA2", "PT4");
        prove(claim, 2024, "SMA2", false).then().statusCode(201);

        SortedMap<Integer, Long> added = liability();
        before.forEach((year, amount) -> added.merge(year, -amount, Long::sum));
        // SMA2 and SMA3, then five years of college until the child is 23; PT4 and PT5
        assertThat(added)
                .containsEntry(2024, 3_000_000L + 12_000_000)
                .containsEntry(2025, 3_000_000L + 12_000_000)
                .containsEntry(2026, 12_000_000L)
                .containsEntry(2030, 12_000_000L);
        assertThat(added.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(ledger(claim).<Integer>getList("items.projected").stream()
                        .mapToLong(Integer::longValue)
                        .sum());
    }

    @Test
    void writesTheLiabilityAsCsv() {
        granted("PT5");

        String csv = Case.as("analyst", "analyst-1")
                .accept("text/csv")
                .get("/v1/scholarships/liability")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(csv).startsWith("school_year,children,amount\r\n").contains("2024,");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> dataOf(Map<String, Object> report) {
        return (Map<String, Object>) report.get("data");
    }

    private static JsonPath ledger(String claim) {
        return Case.as("officer", "officer-1")
                .queryParam("claimId", claim)
                .get("/v1/scholarships")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static SortedMap<Integer, Long> liability() {
        SortedMap<Integer, Long> byYear = new TreeMap<>();
        Case.as("analyst", "analyst-1")
                .get("/v1/scholarships/liability")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .forEach(year ->
                        byYear.put((Integer) year.get("schoolYear"), ((Number) year.get("amount")).longValue()));
        return byYear;
    }

    private static Map<String, Object> scholarshipOrder(String claim) {
        return Case.orders(claim).stream()
                .filter(order -> order.get("kind").equals("SCHOLARSHIP"))
                .findFirst()
                .orElseThrow();
    }

    private static Response prove(String claim, int year, String level, boolean married) {
        return Case.send(Case.event(
                "education.confirmed.v1",
                Map.of(
                        "claimId",
                        claim,
                        "childId",
                        "child-1",
                        "schoolYear",
                        year,
                        "level",
                        level,
                        "married",
                        married,
                        "working",
                        false)));
    }

    private static Response propose(String child, int year, Map<String, Object> proposal) {
        return Case.as("officer", "officer-1")
                .contentType(ContentType.JSON)
                .body(proposal)
                .header("If-Match", seen(child, year))
                .post("/v1/scholarships/" + child + "/years/" + year + "/proposal");
    }

    private static Response confirm(String child, int year) {
        int version = Case.as("officer", "officer-1")
                .get("/v1/scholarships/" + child)
                .path("years.find { it.schoolYear == " + year + " }.version");
        return confirm(child, year, version);
    }

    private static Response confirm(String child, int year, int version) {
        return Case.as("approver", "approver-1")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("reason", "Agreed"))
                .post("/v1/scholarships/" + child + "/years/" + year + "/confirmation");
    }

    private static void uphold(String claim) {
        String appeal = Case.as("officer", "officer-9")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "claimId",
                        claim,
                        "reference",
                        "L-1",
                        "lodgedOn",
                        LocalDate.now(ZoneOffset.ofHours(8)).toString(),
                        "reason",
                        "Look again"))
                .post("/v1/appeals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Case.answerAll(claim);
        decide(appeal, "officer", "officer-2", "proposal", Map.of("status", "UPHELD", "reason", "Read again"));
        decide(appeal, "approver", "approver-2", "confirmation", Map.of("reason", "Agreed"));
    }

    private static void decide(String appeal, String role, String name, String step, Map<String, Object> body) {
        String version =
                Case.as("officer", "officer-1").get("/v1/appeals/" + appeal).getHeader("ETag");
        Case.as(role, name)
                .contentType(ContentType.JSON)
                .header("If-Match", version)
                .body(body)
                .post("/v1/appeals/" + appeal + "/" + step)
                .then()
                .statusCode(200);
    }

    /** A school year as it stands now. */
    private static String seen(String child, int year) {
        int version = Case.as("officer", "officer-1")
                .get("/v1/scholarships/" + child)
                .path("years.find { it.schoolYear == " + year + " }.version");
        return "\"" + version + "\"";
    }
}

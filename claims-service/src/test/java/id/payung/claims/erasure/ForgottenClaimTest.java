package id.payung.claims.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import id.payung.claims.appeal.ClaimClosing;
import id.payung.claims.testing.Case;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Worker;
import id.payung.platform.database.Database;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A claim is kept as long as the law wants it and then leads to nobody; what was paid stays in the books. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class ForgottenClaimTest {

    @Inject
    Database database;

    @Inject
    ClaimClosing closing;

    private static Response erase(Worker worker, boolean dryRun) {
        return Case.as("service", "enrollment-service")
                .contentType(ContentType.JSON)
                .body(Map.of("niks", List.of(worker.nik()), "askedBy", "officer-9", "dryRun", dryRun))
                .post("/v1/claims/erasures");
    }

    /** A death that is decided, paid and closed. */
    private String closed(Map<String, Object> report) {
        String id = Case.send(report).path("claimId");
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
        Case.orders(id).forEach(order -> Case.settle(order, "R-" + order.get("number"), order.get("amount"), "PAID")
                .then()
                .statusCode(201));
        closing.close(LocalDate.now().plusYears(1));
        assertThat(Case.claim(id).getString("state")).isEqualTo("CLOSED");
        return id;
    }

    private static void gone(String path) {
        Case.as("officer", "officer-1").get(path).then().statusCode(410).body("code", equalTo("CLAIM_ERASED"));
    }

    @Test
    void aClaimOfLongAgoIsForgottenAndItsSumsStay() {
        Worker worker = Worker.coveredLongAgo();
        String id = closed(Case.death(worker, "2020-03-05T13:30:00+08:00"));
        List<Map<String, Object>> before = Case.orders(id);

        erase(worker, true).then().statusCode(200).body("keptBecause", empty()).body("claims", equalTo(0));
        assertThat(Case.claim(id).getList("heirs")).isNotEmpty();
        erase(worker, false).then().statusCode(200).body("keptBecause", empty()).body("claims", equalTo(1));

        gone("/v1/claims/" + id);
        gone("/v1/claims/" + id + "/timeline");
        gone("/v1/claims/" + id + "/decisions");
        assertThat(Case.orders(id)).hasSameSizeAs(before).isNotEmpty().allSatisfy(order -> {
            assertThat(order).containsEntry("account", null);
            assertThat(before).extracting(paid -> paid.get("amount")).contains(order.get("amount"));
        });
        Case.as("officer", "officer-1")
                .get("/v1/payment-orders/" + before.get(0).get("number"))
                .then()
                .statusCode(200);
        Case.as("bpjs-system", "bank")
                .accept("text/csv")
                .get("/v1/payment-orders?status=SETTLED&claimId=" + id)
                .then()
                .statusCode(200);
        Case.as("officer", "officer-1")
                .contentType(ContentType.JSON)
                .body(Map.of("nik", worker.nik()))
                .post("/v1/claims/search")
                .then()
                .body("items", empty());
    }

    @Test
    void nothingThatWasWrittenAboutThePersonIsLeft() {
        Worker worker = Worker.coveredLongAgo();
        String id = closed(Case.death(worker, "2020-04-05T13:30:00+08:00"));
        erase(worker, false).then().statusCode(200);

        for (String left : List.of(
                "claim_event where claim_id = ?::uuid and coalesce(data, nik_index) is not null",
                "claim_entry where claim_id = ?::uuid and detail is not null",
                "decision where claim_id = ?::uuid and coalesce(facts, assessment, reason, decided_reason) is not null",
                "payment_order where claim_id = ?::uuid and account is not null",
                "review_answer where claim_id = ?::uuid",
                "confirmed_death where claim_id = ?::uuid")) {
            assertThat(database.first("select count(*) from " + left, row -> row.getLong(1), id))
                    .as(left)
                    .contains(0L);
        }
        assertThat(database.list(
                        "select action from audit_trail where object = ? and action = 'CLAIM_ERASED' and purpose = ?",
                        row -> row.getString(1),
                        "claim " + id,
                        "for officer-9"))
                .hasSize(1);
    }

    @Test
    void askingAgainForgetsNothingMore() {
        Worker worker = Worker.coveredLongAgo();
        closed(Case.death(worker, "2020-05-05T13:30:00+08:00"));
        erase(worker, false).then().body("claims", equalTo(1));

        erase(worker, false).then().statusCode(200).body("keptBecause", empty()).body("claims", equalTo(0));
    }

    @Test
    void whatIsSentAboutAForgottenReportIsAnsweredAndRevivesNobody() {
        Worker worker = Worker.coveredLongAgo();
        Map<String, Object> report = Case.death(worker, "2020-06-05T13:30:00+08:00");
        String id = closed(report);
        erase(worker, false).then().body("claims", equalTo(1));

        Case.send(report).then().statusCode(422).body("errors.code", contains("ERASED"));
        Case.send(Case.withdrawn(report)).then().statusCode(422).body("errors.code", contains("NAMES_NO_REPORT"));
        gone("/v1/claims/" + id);
        erase(worker, true).then().body("keptBecause", empty());
    }

    @Test
    void aRecentClaimIsKeptFiveYearsAfterItsEvent() {
        Worker worker = Worker.coveredFor(20);
        String id = closed(Case.death(worker, "2024-06-05T13:30:00+08:00"));

        erase(worker, false)
                .then()
                .statusCode(200)
                .body("claims", equalTo(0))
                .body("keptBecause", hasSize(1))
                .body("keptBecause[0].code", equalTo("CLAIM_ON_FILE"))
                .body("keptBecause[0].until", equalTo("2029-06-05"))
                .body("keptBecause[0].citation", equalTo("PP 82/2019 Pasal 26"))
                .body("keptBecause[0].verified", equalTo(false));
        assertThat(Case.claim(id).getString("state")).isEqualTo("CLOSED");
    }

    @Test
    void schoolMoneyKeepsTheFileUntilTheYoungestChildIsGrown() {
        Worker worker = Worker.coveredLongAgo();
        closed(Case.deathWithChildren(worker, "2020-07-05T13:30:00+08:00", "SD2"));

        erase(worker, false)
                .then()
                .body("keptBecause.code", contains("SCHOLARSHIP_ON_FILE"))
                // born on 1 May 2013: 23 in May 2036, and three school years from July
                .body("keptBecause[0].until", equalTo("2039-07-01"));
    }

    @Test
    void whatIsNotOverIsKeptHoweverOldItIs() {
        Worker open = Worker.coveredLongAgo();
        Case.send(Case.death(open, "2020-08-05T13:30:00+08:00"));
        erase(open, true).then().body("keptBecause.code", contains("CLAIM_OPEN"));

        Worker unpaid = Worker.coveredLongAgo();
        String id = Case.send(Case.death(unpaid, "2020-09-05T13:30:00+08:00")).path("claimId");
        Case.answerAll(id);
        Case.propose(id, "officer-1");
        Case.confirm(id, "approver-1");
        erase(unpaid, true).then().body("keptBecause.code", hasItems("CLAIM_OPEN", "PAYMENT_OPEN"));
    }

    @Test
    void anEventThatWaitsIsKept() {
        Worker worker = Worker.unknown();
        Map<String, Object> papers = Case.event(
                "documents.received.v1",
                Map.of(
                        "nik",
                        worker.nik(),
                        "caseKind",
                        "DEATH",
                        "documents",
                        List.of(Map.of("kind", "FAMILY_CARD", "receivedOn", "2024-06-06"))));
        assertThat(Case.send(papers).statusCode()).isEqualTo(202);

        erase(worker, true).then().body("keptBecause.code", hasItems("EVENT_WAITING", "CLAIM_ON_FILE"));
    }

    @Test
    void whoIsUnknownHasNothingToForget() {
        erase(Worker.unknown(), false).then().statusCode(200).body("keptBecause", empty());
    }

    @Test
    void aQuestionWithoutAPersonIsRefusedByField() {
        Response bad = Case.as("service", "enrollment-service")
                .contentType(ContentType.JSON)
                .body(Map.of("niks", List.of("12"), "askedBy", "officer-9", "dryRun", true))
                .post("/v1/claims/erasures");

        bad.then().statusCode(422).body("errors.pointer", hasItems("/niks/0"));
    }
}

package id.payung.claims.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Worker;
import id.payung.platform.database.Database;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of good events: once, twice, late, in any order, and while enrollment is away. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class ClaimEventTest {

    @Inject
    EventVault vault;

    @Inject
    Database database;

    @AfterEach
    void everythingWorksAgain() {
        Worker.enrollmentIsAway(false);
        database.update("alter table claim drop constraint if exists claim_out_of_order");
    }

    @Test
    void opensAClaimForAReport() {
        Map<String, Object> event = Sender.death(Sender.nik());

        Response answer = Sender.send(event);

        answer.then()
                .statusCode(201)
                .body("source", equalTo("/bpjs/test"))
                .body("id", equalTo(event.get("id")))
                .body("status", equalTo(201))
                .body("code", equalTo("PROCESSED"))
                .body("claimId", notNullValue());
        assertThat(answer.header("Location")).isEqualTo("/v1/claims/" + answer.path("claimId"));
    }

    @Test
    void takesTheSameEventOnceAndRefusesOtherContentUnderItsKey() {
        Map<String, Object> event = Sender.death(Sender.nik());
        String claimId = Sender.send(event).then().statusCode(201).extract().path("claimId");

        Sender.send(event)
                .then()
                .statusCode(200)
                .body("code", equalTo("SEEN_BEFORE"))
                .body("claimId", equalTo(claimId));
        Sender.send(Sender.with(event, "data", Sender.deathData(Sender.nik())))
                .then()
                .statusCode(409)
                .body("code", equalTo("CONTENT_DIFFERS"));
        Sender.send(Sender.with(event, "time", "2023-07-06T01:00:00Z")).then().statusCode(200);
        Sender.send(Sender.with(event, "time", "2023-07-06T02:00:00Z")).then().statusCode(409);
    }

    @Test
    void takesExtensionsAndSubjectsThatItDoesNotKnow() {
        Map<String, Object> event = Sender.with(Sender.death(Sender.nik()), "traceparent", "00-ab-cd-01");

        Sender.send(Sender.with(Sender.with(event, "sampled", true), "partition", 7))
                .then()
                .statusCode(201);
    }

    @Test
    void letsOneOfEightSendersOfTheSameEventBeTheFirst() throws Exception {
        Map<String, Object> event = Sender.death(Sender.nik());
        List<Callable<Integer>> calls =
                Collections.nCopies(8, () -> Sender.send(event).statusCode());

        List<Integer> answers = together(calls);

        assertThat(answers).filteredOn(status -> status == 201 || status == 202).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 200).hasSize(7);
    }

    @Test
    void answersEachEventOfABatchInItsPlace() {
        Map<String, Object> good = Sender.death(Sender.nik());
        Map<String, Object> bad = Sender.event("death.reported.v1", Map.of("nik", "123"));
        Map<String, Object> unknown = Sender.event("death.reported.v9", Map.of());
        Map<String, Object> secret = Sender.with(Sender.death(Sender.nik()), "subject", "6472010101800001");
        Map<String, Object> other = Sender.with(good, "data", Sender.deathData(Sender.nik()));

        Response answer = Sender.sendBatch(List.of(good, bad, good, unknown, secret, 7, other));

        answer.then()
                .statusCode(200)
                .body("status", equalTo(List.of(201, 422, 200, 422, 422, 400, 409)))
                .body("[1].errors.code", hasItem("NIK_FORMAT"))
                .body("[3].code", equalTo("UNKNOWN_EVENT_TYPE"))
                .body("[4].code", equalTo("PERSONAL_DATA_IN_CONTEXT"))
                .body("[0].claimId", equalTo(answer.path("[2].claimId")));
        assertThat(answer.asString()).doesNotContain("6472010101800001");
        assertThat((String) answer.path("[4].source")).isNull();
        Sender.sendBatch(List.of()).then().statusCode(200).body("size()", equalTo(0));
    }

    @Test
    void refusesABatchOfAHundredThousandEvents() {
        Sender.sendBatch(Collections.nCopies(100_000, Map.of("specversion", "1.0")))
                .then()
                .statusCode(413)
                .body("code", equalTo("TOO_LARGE"));
        Sender.sendBatch(Collections.nCopies(1001, Map.of())).then().statusCode(413);
    }

    @Test
    void worksOnManyCasesOfABatchTogether() {
        List<Map<String, Object>> events = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            events.add(Sender.death(Sender.nik()));
        }

        Response answer = Sender.sendBatch(events);

        assertThat(answer.jsonPath().getList("status", Integer.class))
                .hasSize(300)
                .containsOnly(201);
        assertThat(answer.jsonPath().getList("claimId", String.class)).doesNotHaveDuplicates();
    }

    @Test
    void readsBinaryMode() {
        Response answer = binary(Sender.id())
                .header("ce-subject", "Muara%20Badak %E2%82%AC")
                .body(Sender.json(Sender.deathData(Sender.nik())))
                .post("/v1/claim-events");

        answer.then().statusCode(201).body("source", equalTo("/bpjs/test"));
    }

    @Test
    void treatsTheSameEventInBinaryAndStructuredModeAsTheSame() {
        Map<String, Object> event = Sender.death(Sender.nik());
        Sender.send(event).then().statusCode(201);

        binary((String) event.get("id"))
                .header("ce-time", "2023-07-06T09:00:00+08:00")
                .body(Sender.json(event.get("data")))
                .post("/v1/claim-events")
                .then()
                .statusCode(200);
    }

    @Test
    void keepsWhatFollowsAReportUntilTheReportComes() {
        String nik = Sender.nik();
        Map<String, Object> papers = Sender.papers(nik);
        Sender.send(papers).then().statusCode(202).body("code", equalTo("KEPT"));
        assertThat(Sender.stored(papers)).containsEntry("waitsFor", "REPORT").containsEntry("state", "KEPT");

        String claimId =
                Sender.send(Sender.death(nik)).then().statusCode(201).extract().path("claimId");

        assertThat(Sender.stored(papers)).containsEntry("state", "APPLIED").containsEntry("claimId", claimId);
    }

    @Test
    void movesACaseToTheDayThatACorrectionSays() {
        String nik = Sender.nik();
        Map<String, Object> accident = Sender.accident(nik, "2023-02-21");
        String before = Sender.send(accident).then().statusCode(201).extract().path("claimId");
        Map<String, Object> corrected = Map.of("nik", nik, "occurredAt", "2023-02-20T10:00:00+08:00", "job", 1);

        String after = Sender.send(Sender.correction(accident, corrected))
                .then()
                .statusCode(201)
                .extract()
                .path("claimId");

        assertThat(after).isNotEqualTo(before);
        assertThat(Sender.stored(accident)).containsEntry("claimId", after);
        assertThat(stateOf(before)).isEqualTo("WITHDRAWN");
        assertThat(stateOf(after)).isEqualTo("REPORTED");
    }

    @Test
    void takesCorrectionsAndWithdrawalsThatComeBeforeTheirReport() {
        String nik = Sender.nik();
        Map<String, Object> death = Sender.death(nik);
        Map<String, Object> withdrawal = Sender.withdrawal(death);
        Map<String, Object> correction = Sender.correction(death, Sender.deathData(nik));
        Sender.send(withdrawal).then().statusCode(202);
        Sender.send(correction).then().statusCode(202);
        database.update(
                "update claim_event set next_try_at = now() + interval '1 hour' where event_id in (?, ?)",
                withdrawal.get("id"),
                correction.get("id"));

        String claimId = Sender.send(death).then().statusCode(201).extract().path("claimId");

        Sender.await(
                "both are applied",
                () -> "APPLIED".equals(Sender.stored(withdrawal).get("state"))
                        && "APPLIED".equals(Sender.stored(correction).get("state")));
        assertThat(stateOf(claimId)).isEqualTo("WITHDRAWN");
    }

    @Test
    void leavesNothingWaitingWhereAReportIsWithdrawnInTheSameBatch() {
        Map<String, Object> death = Sender.death(Sender.nik());
        Map<String, Object> withdrawal = Sender.withdrawal(death);

        Sender.sendBatch(List.of(withdrawal, death)).then().statusCode(200);

        Sender.await(
                "both are applied",
                () -> "APPLIED".equals(Sender.stored(withdrawal).get("state"))
                        && "APPLIED".equals(Sender.stored(death).get("state")));
    }

    @Test
    void refusesACorrectionOfAnotherTypeOfReport() {
        String nik = Sender.nik();
        Map<String, Object> accident = Sender.accident(nik, "2023-02-21");
        Sender.send(accident).then().statusCode(201);
        Map<String, Object> correction = Sender.correction(accident, Sender.deathData(nik));

        Sender.send(correction)
                .then()
                .statusCode(422)
                .body("code", equalTo("EVENT_REFUSED"))
                .body("errors.code", hasItem("CORRECTS_ANOTHER_TYPE"));
        Sender.send(correction).then().statusCode(422);
    }

    @Test
    void keepsEventsWhileEnrollmentIsAwayAndLosesNone() {
        Worker.enrollmentIsAway(true);
        Map<String, Object> death = Sender.death(Sender.nik());
        Sender.send(death).then().statusCode(202);
        assertThat(Sender.stored(death)).containsEntry("waitsFor", "ENROLLMENT");

        Worker.enrollmentIsAway(false);

        Sender.await("the event is applied", () -> "APPLIED"
                .equals(Sender.stored(death).get("state")));
        Sender.send(death).then().statusCode(200).body("claimId", notNullValue());
    }

    @Test
    void triesAgainWhatFailedForAReasonOfOurOwn() {
        String nik = Sender.nik();
        String person = HexFormat.of().formatHex(vault.nikIndex(nik));
        database.update("alter table claim add constraint claim_out_of_order check (nik_index <> '\\x" + person + "')");
        Map<String, Object> death = Sender.death(nik);
        Sender.send(death).then().statusCode(202);

        database.update("alter table claim drop constraint claim_out_of_order");

        Sender.await("the event is applied", () -> "APPLIED"
                .equals(Sender.stored(death).get("state")));
    }

    @Test
    void worksOnWhatAProcessStoredBeforeItDied() {
        Map<String, Object> death = Sender.death(Sender.nik());
        Sender.send(death).then().statusCode(201);
        database.update(
                "update claim_event set state = 'KEPT', waits_for = 'TURN', claim_id = null, next_try_at = now()"
                        + " where event_id = ?",
                death.get("id"));

        Sender.await("the event is applied", () -> "APPLIED"
                .equals(Sender.stored(death).get("state")));
    }

    @Test
    void storesNoWordOfAPersonInTheClear() {
        String nik = Sender.nik();
        Map<String, Object> death = Sender.death(nik);
        Sender.send(death).then().statusCode(201);

        List<String> row = database.list(
                "select claim_event::text from claim_event where event_id = ?",
                found -> found.getString(1),
                death.get("id"));

        assertThat(row).hasSize(1);
        assertThat(row.get(0)).doesNotContain(nik).doesNotContain(hex(nik));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private String stateOf(String claimId) {
        return database.first("select state from claim where claim_id = ?::uuid", row -> row.getString(1), claimId)
                .orElseThrow();
    }

    private static RequestSpecification binary(String id) {
        return Sender.as("bpjs-system")
                .contentType("application/json")
                .header("ce-specversion", "1.0")
                .header("ce-id", id)
                .header("ce-source", "/bpjs/test")
                .header("ce-type", Sender.PREFIX + "death.reported.v1");
    }

    private static List<Integer> together(List<Callable<Integer>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}

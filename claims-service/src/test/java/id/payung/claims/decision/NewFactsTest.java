package id.payung.claims.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.payung.claims.appeal.ClaimClosing;
import id.payung.claims.testing.Accident;
import id.payung.claims.testing.Case;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Feed;
import id.payung.claims.testing.Worker;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes to be known after a decision comes before a person; only the difference is paid. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class NewFactsTest {

    private static final String DIED = "2023-07-05T13:30:00+08:00";

    @Inject
    ClaimClosing closing;

    private static String decide(String id) {
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
        return id;
    }

    /** Everything that is ordered of a claim is paid. */
    private static void settleAll(String id, String reference) {
        Case.orders(id).stream()
                .filter(order -> order.get("status").equals("ISSUED"))
                .forEach(order -> Case.settle(order, reference, order.get("amount"), "PAID")
                        .then()
                        .statusCode(201));
        assertThat(Case.claim(id).getString("state")).isEqualTo("PAID");
    }

    private static String healed(Worker worker) {
        Case.send(Accident.reported(worker)).then().statusCode(201);
        Case.send(Accident.billed(worker, "RS-1", 2_000_000)).then().statusCode(201);
        return decide(Case.send(Accident.healedAfter(worker, 30)).path("claimId"));
    }

    private static List<String> listed(String filter, String value) {
        return Case.as("officer", "officer-1")
                .queryParam(filter, value)
                .queryParam("newFacts", "true")
                .queryParam("limit", 1000)
                .get("/v1/claims")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    @Test
    void bringsALateBillBeforeAPersonAndPaysOnlyTheDifference() {
        Worker worker = Worker.covered();
        String id = healed(worker);
        settleAll(id, "B-1");
        long before = paid(id);

        Case.send(Accident.billed(worker, "RS-2", 750_000)).then().statusCode(201);

        JsonPath claim = Case.claim(id);
        assertThat(claim.getString("state")).isEqualTo("PAID");
        assertThat(claim.getString("newFactsSince")).isNotBlank();
        assertThat(listed("awaiting", "OFFICER")).contains(id);
        assertThat(actions(id)).endsWith("ASSESSED").contains("NEW_FACTS");
        decide(id);
        assertThat(Case.claim(id).getString("newFactsSince")).isNull();
        assertThat(Case.orders(id).stream()
                        .filter(order -> order.get("status").equals("ISSUED"))
                        .map(order -> order.get("amount")))
                .containsExactly(750_000);
        settleAll(id, "B-2");
        assertThat(paid(id)).isEqualTo(before + 750_000);
        assertThat(Feed.of(id, "claim.decided.v1")).hasSize(2);
        assertThat(Feed.of(id, "claim.decided.v1").get(1)).containsEntry("replaces", (int) before);
    }

    @Test
    void bringsADeathBeforeAPersonThatWasToldAfterTheBenefitsOfTheAccident() {
        Worker worker = Worker.covered();
        String id = healed(worker);
        settleAll(id, "B-1");

        Case.send(Accident.diedOfIt(worker, "2023-06-01T04:00:00+08:00")).then().statusCode(201);

        assertThat(Case.claim(id).getString("newFactsSince")).isNotBlank();
        decide(id);
        assertThat(Case.orders(id).stream()
                        .filter(order -> order.get("payee").equals("widow"))
                        .count())
                .isOne();
        assertThat(Feed.of(id, "claim.death-confirmed.v1")).hasSize(1);
    }

    @Test
    void holdsNoEndingAgainstTheFamilyThatTheDeathItselfBrought() {
        Worker worker = Worker.coveredFor(2);
        Map<String, Object> report = Case.death(worker, "2025-02-23T13:30:00+08:00");
        String id = decide(Case.send(report).path("claimId"));
        worker.isEndedByDeath();

        Case.send(Case.corrected(
                        report, Case.death(worker, "2025-02-24T13:30:00+08:00").get("data")))
                .then()
                .statusCode(201);
        decide(id);

        // two months of membership pay the funeral alone from that day on, but they pay it
        assertThat(Case.claim(id).getString("outcome")).isEqualTo("PARTLY_GRANTED");
        assertThat(Feed.of(id, "claim.death-confirmed.v1"))
                .extracting(data -> data.get("diedOn"))
                .as("enrollment learns the right day")
                .containsExactly("2025-02-23", "2025-02-24");
        assertThat(Feed.of(id, "claim.death-revoked.v1"))
                .extracting(data -> data.get("diedOn"))
                .containsExactly("2025-02-23");
    }

    @Test
    void letsNobodyDecideAnewAlone() {
        Worker worker = Worker.covered();
        String id = healed(worker);
        Case.send(Accident.billed(worker, "RS-2", 750_000)).then().statusCode(201);
        Case.answerAll(id);
        Case.propose(id, "somebody").then().statusCode(201);

        Case.confirm(id, "somebody").then().statusCode(403).body("code", equalTo("SAME_PERSON"));
    }

    @Test
    void staysAsItWasWhereThePapersChangeNothing() {
        String id = decide(Case.send(Case.death(Worker.covered(), DIED)).path("claimId"));

        Case.send(Case.event(
                        "documents.received.v1",
                        Map.of(
                                "claimId",
                                id,
                                "documents",
                                List.of(Map.of("kind", "MARRIAGE_BOOK", "receivedOn", "2023-07-06")))))
                .then()
                .statusCode(201);

        assertThat(Case.claim(id).getString("newFactsSince")).isNull();
        Case.propose(id, "officer-1").then().statusCode(409).body("code", equalTo("CLAIM_NOT_ASSESSED"));
    }

    @Test
    void takesTheMarkOffWhenTheFactsAreAgainThoseThatWereDecided() {
        Worker worker = Worker.covered();
        String id = healed(worker);
        Map<String, Object> bill = Accident.billed(worker, "RS-2", 750_000);
        Case.send(bill).then().statusCode(201);

        Case.send(Case.withdrawn(bill)).then().statusCode(201);

        assertThat(Case.claim(id).getString("newFactsSince")).isNull();
        assertThat(actions(id)).contains("NEW_FACTS", "NEW_FACTS_GONE");
    }

    @Test
    void doesNotCloseAndCountsAsStuckWhileNobodyLooked() {
        Map<String, Object> report = Case.death(Worker.covered(), DIED);
        String id = decide(Case.send(report).path("claimId"));
        settleAll(id, "B-1");
        Case.send(Case.withdrawn(report)).then().statusCode(201);

        closing.close(LocalDate.now(ZoneOffset.ofHours(8)).plusDays(90));

        assertThat(Case.claim(id).getString("state")).isEqualTo("PAID");
        assertThat(listed("unchangedDays", "0")).contains(id);
    }

    @Test
    void countsAClosedClaimAsStuckWhoseFactsChange() {
        Worker worker = Worker.covered();
        String id = healed(worker);
        settleAll(id, "B-1");
        closing.close(LocalDate.now(ZoneOffset.ofHours(8)).plusDays(90));
        assertThat(Case.claim(id).getString("state")).isEqualTo("CLOSED");

        Case.send(Accident.billed(worker, "RS-2", 750_000)).then().statusCode(201);

        assertThat(listed("unchangedDays", "0")).contains(id);
        decide(id);
        assertThat(Case.claim(id).getString("state")).isEqualTo("DECIDED");
    }

    @Test
    void refusesAFilterThatIsNeitherTrueNorFalse() {
        Case.as("officer", "officer-1")
                .queryParam("newFacts", "yes")
                .get("/v1/claims")
                .then()
                .statusCode(400);
    }

    private static long paid(String id) {
        return Case.orders(id).stream()
                .filter(order -> order.get("status").equals("SETTLED"))
                .mapToLong(order -> ((Number) order.get("amount")).longValue())
                .sum();
    }

    private static List<String> actions(String id) {
        return Case.as("auditor", "auditor-1")
                .get("/v1/claims/" + id + "/timeline")
                .jsonPath()
                .getList("items.action");
    }
}

package id.payung.claims.scholarship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.payung.claims.testing.Case;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Schooling;
import id.payung.claims.testing.Worker;
import id.payung.platform.database.Database;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Until two people have decided a school year, what is known of it may still be put right. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class SchoolProofTest {

    private static final String JULY = "2026-07-06T09:00:00+08:00";
    private static final String AUGUST = "2026-08-06T09:00:00+08:00";
    private static final int PATIENCE = 300;

    @Inject
    Database database;

    @Test
    void judgesAYearAgainThatWasProvenBeforeItBegan() {
        Schooling schooling = Schooling.granted("SD6");
        schooling.prove(2026, "SMP2").then().statusCode(201);
        database.update(
                "update scholarship_year set amount = 0, status = 'NEEDS_REVIEW' where child_id = ?::uuid",
                schooling.ledger().getString("id"));

        schooling.prove(2026, "SMP2").then().statusCode(201);

        assertThat(schooling.year(2026)).containsEntry("status", "PROVEN").containsEntry("amount", 2_000_000);
    }

    @Test
    void grantsAYearOnceItHasBegunAlthoughItWasProvenBefore() {
        Schooling schooling = Schooling.granted("SD6");
        schooling.prove(2026, "SMP2").then().statusCode(201);
        database.update(
                "update scholarship_year set amount = 0, status = 'NEEDS_REVIEW' where child_id = ?::uuid",
                schooling.ledger().getString("id"));

        schooling.decide(2026, true);

        assertThat(schooling.year(2026)).containsEntry("status", "CONFIRMED").containsEntry("amount", 2_000_000);
        assertThat(schooling.orders()).extracting(order -> order.get("amount")).containsExactly(2_000_000);
    }

    @Test
    void doesNotGrantAYearThatHasNotBegun() {
        Schooling schooling = Schooling.granted("SD6");

        schooling.prove(2099, "SMP2").then().statusCode(201);

        assertThat(schooling.year(2099)).containsEntry("status", "NEEDS_REVIEW").containsEntry("amount", 0);
        assertThat(schooling.finding(2099, "SCHOOL_YEAR_BEGUN")).isEqualTo("NOT_MET");
    }

    @Test
    void paysWhatTheLaterProofSaysOnceTwoPersonsAgree() {
        Schooling schooling = Schooling.granted("SD6");
        Case.send(schooling.proof(2024, "SD1", JULY)).then().statusCode(201);

        Case.send(schooling.proof(2024, "SMP1", AUGUST)).then().statusCode(201);

        assertThat(schooling.year(2024))
                .containsEntry("status", "NEEDS_REVIEW")
                .containsEntry("level", "SMP1")
                .containsEntry("amount", 2_000_000);
        assertThat(schooling.finding(2024, "SCHOOL_YEAR_PROOFS_AGREE")).isEqualTo("NEEDS_REVIEW");
        schooling.decide(2024, true);
        assertThat(schooling.orders()).extracting(order -> order.get("amount")).containsExactly(2_000_000);
    }

    @Test
    void doesNotMindWhichOfTwoProofsCameFirst() {
        Schooling schooling = Schooling.granted("SD6");
        Case.send(schooling.proof(2024, "SMP1", AUGUST)).then().statusCode(201);

        Case.send(schooling.proof(2024, "SD1", JULY)).then().statusCode(201);

        assertThat(schooling.year(2024)).containsEntry("level", "SMP1").containsEntry("status", "NEEDS_REVIEW");
    }

    @Test
    void takesACorrectionOfAProof() {
        Schooling schooling = Schooling.granted("SD6");
        Map<String, Object> wrong = schooling.proof(2024, "SD5", JULY);
        Case.send(wrong).then().statusCode(201);

        Schooling.correct(wrong, schooling.said(2024, "SD6"))
                .then()
                .statusCode(201)
                .body("claimId", equalTo(schooling.claim()));

        assertThat(schooling.year(2024)).containsEntry("level", "SD6").containsEntry("status", "PROVEN");
    }

    @Test
    void movesAProofToTheYearItIsOf() {
        Schooling schooling = Schooling.granted("SD6");
        Map<String, Object> wrong = schooling.proof(2025, "SD6", JULY);
        Case.send(wrong).then().statusCode(201);

        Schooling.correct(wrong, schooling.said(2024, "SD6")).then().statusCode(201);

        assertThat(schooling.year(2025)).isNull();
        assertThat(schooling.year(2024)).containsEntry("level", "SD6").containsEntry("status", "PROVEN");
    }

    @Test
    void takesAWithdrawnYearOutUntilItIsProvenAgain() {
        Schooling schooling = Schooling.granted("SD6");
        Map<String, Object> wrong = schooling.proof(2024, "SD6", JULY);
        Case.send(wrong).then().statusCode(201);
        schooling.propose(2024, true).then().statusCode(200);

        Schooling.withdraw(wrong).then().statusCode(201);

        assertThat(schooling.year(2024)).isNull();
        schooling.prove(2024, "SD6").then().statusCode(201);
        assertThat(schooling.year(2024)).containsEntry("status", "PROVEN").containsEntry("version", 3);
    }

    @Test
    void takesACorrectionThatCameBeforeTheScholarship() {
        String claim = Case.send(Case.deathWithChildren(Worker.coveredFor(40), "2024-06-05T13:30:00+08:00", "SD6"))
                .path("claimId");
        Schooling schooling = Schooling.of(claim);
        Map<String, Object> wrong = schooling.proof(2024, "SD5", JULY);
        Case.send(wrong).then().statusCode(202);
        Schooling.correct(wrong, schooling.said(2024, "SD6")).then().statusCode(202);

        Schooling.grant(claim);

        await(() -> schooling.year(2024) != null
                && schooling.year(2024).get("level").equals("SD6"));
    }

    @Test
    void asksAPersonAboutAYearAfterOneForWhichTheChildWasMarried() {
        Schooling schooling = Schooling.granted("SD6");
        Map<String, Object> married = schooling.said(2024, "SD6");
        married.put("married", true);
        Map<String, Object> proof = Case.event("education.confirmed.v1", married);
        schooling.prove(2025, "SMP1").then().statusCode(201);
        assertThat(schooling.year(2025)).containsEntry("status", "PROVEN");

        Case.send(proof).then().statusCode(201);

        assertThat(schooling.year(2025)).containsEntry("status", "NEEDS_REVIEW").containsEntry("amount", 2_000_000);
        assertThat(schooling.finding(2025, "CHILD_NOT_MARRIED_BEFORE")).isEqualTo("NEEDS_REVIEW");
        Schooling.correct(proof, schooling.said(2024, "SD6")).then().statusCode(201);
        assertThat(schooling.year(2025)).containsEntry("status", "PROVEN");
    }

    @Test
    void changesNothingThatTwoPersonsHaveDecided() {
        Schooling schooling = Schooling.granted("SD6");
        Map<String, Object> proof = schooling.proof(2024, "SD6", JULY);
        Case.send(proof).then().statusCode(201);
        schooling.decide(2024, true);
        Map<String, Object> decided = schooling.year(2024);

        Schooling.correct(proof, schooling.said(2024, "SMP1"))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("SCHOOL_YEAR_PROVEN_OTHERWISE"));
        Schooling.withdraw(proof).then().statusCode(422);
        schooling.prove(2024, "SMP1").then().statusCode(422);

        assertThat(schooling.year(2024)).isEqualTo(decided);
    }

    @Test
    void refusesACorrectionThatNamesAnotherClaimOrNoChild() {
        Schooling schooling = Schooling.granted("SD6");
        Map<String, Object> proof = schooling.proof(2024, "SD6", JULY);
        Case.send(proof).then().statusCode(201);
        Map<String, Object> elsewhere = schooling.said(2024, "SD6");
        elsewhere.put("claimId", "019a0000-0000-7000-8000-000000000001");
        Map<String, Object> unknown = schooling.said(2024, "SD6");
        unknown.put("childId", "child-9");

        Schooling.correct(proof, elsewhere).then().body("errors.code", hasItem("CORRECTS_ANOTHER_CLAIM"));
        Schooling.correct(proof, unknown).then().body("errors.code", hasItem("SCHOLARSHIP_UNKNOWN"));
        Schooling.correct(proof, Map.of("claimId", schooling.claim(), "documents", java.util.List.of()))
                .then()
                .statusCode(422);

        assertThat(schooling.year(2024)).containsEntry("status", "PROVEN");
    }

    @Test
    void dropsAProposalWhoseYearIsJudgedAgain() {
        Schooling schooling = Schooling.granted("SD6");
        Case.send(schooling.proof(2024, "SD6", JULY)).then().statusCode(201);
        schooling.propose(2024, true).then().statusCode(200);

        Case.send(schooling.proof(2024, "SMP1", AUGUST)).then().statusCode(201);

        assertThat(schooling.year(2024).get("proposedBy")).isNull();
        schooling.confirm(2024).then().statusCode(409).body("code", equalTo("NO_PROPOSAL"));
    }

    @Test
    void judgesTheAgeOfAProofByTheDayItWasReceived() {
        String claim = Case.send(Case.deathWithChildren(Worker.coveredFor(40), "2022-06-05T13:30:00+08:00", "SD4"))
                .path("claimId");
        Schooling schooling = Schooling.of(claim);
        Map<String, Object> proof = schooling.proof(2022, "SD4", "2023-08-01T09:00:00+08:00");
        Case.send(proof).then().statusCode(202);
        database.update(
                "update claim_event set received_at = '2023-08-01T09:00:00+08:00' where source = ? and event_id = ?",
                proof.get("source"),
                proof.get("id"));

        Schooling.grant(claim);

        await(() -> schooling.year(2022) != null);
        assertThat(schooling.year(2022)).containsEntry("status", "PROVEN").containsEntry("amount", 1_500_000);
    }

    private static void await(java.util.function.BooleanSupplier reached) {
        for (int look = 0; look < PATIENCE && !reached.getAsBoolean(); look++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        assertThat(reached.getAsBoolean()).isTrue();
    }
}

package id.payung.claims.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.payung.claims.testing.Case;
import id.payung.claims.testing.Contest;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Worker;
import id.payung.platform.database.Database;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever one person does, in whatever order, no money moves. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class OnePersonTest {

    private static final long SEED = Long.getLong("payung.seed", 20230705);
    private static final int CLAIMS = 12;
    private static final int STEPS = 30;
    private static final int MOST_STEPS = 60;
    private static final String DIED = "2023-06-05T13:30:00+08:00";

    @Inject
    Database database;

    @Test
    void noSequenceOfStepsOfOnePersonReachesAPayment() {
        Random random = new Random(SEED);
        System.out.println("payung.seed=" + SEED);

        for (int claim = 0; claim < CLAIMS; claim++) {
            Loner one = new Loner(reportOfAParent(), random);
            for (int step = 0; step < STEPS; step++) {
                one.act(Loner.STEPS);
            }

            assertThat(Case.orders(one.claim())).isEmpty();
            assertThat(Case.claim(one.claim()).getString("state")).isNotIn("DECIDED", "PAID", "CLOSED");
        }
    }

    @Test
    void noSequenceOfStepsOfOnePersonAddsAPaymentToWhatTwoDecided() {
        Random random = new Random(SEED);
        System.out.println("payung.seed=" + SEED);
        Set<Loner.Step> done = EnumSet.noneOf(Loner.Step.class);

        for (int claim = 0; claim < CLAIMS / 2; claim++) {
            Loner one = new Loner(reportOfAParent(), random);
            String decided = decidedLate(one.claim(), claim % 2 == 0 ? "PAID" : "RETURNED");
            // a contested claim is not decided anew, and whoever had a part in it before has none in the appeal
            Set<Loner.Step> atFirst = claim % 3 == 2 ? Loner.APPEALS : Loner.UNCONTESTED;
            for (int step = 0; step < MOST_STEPS; step++) {
                one.act(step < MOST_STEPS / 2 ? atFirst : Loner.STEPS);
            }

            assertThat(Case.orders(one.claim()))
                    .filteredOn(order -> !order.get("number").equals(decided))
                    .extracting(order -> order.get("status"))
                    .as("claim %s", claim)
                    .isSubsetOf("PROPOSED", "CANCELLED");
            assertThat(decisions(one.claim())).filteredOn("CONFIRMED"::equals).hasSize(1);
            done.addAll(one.done());
        }
        // each road was gone as far as one person gets; to propose anew it takes new facts and all answers, by chance
        Set<Loner.Step> roads = EnumSet.copyOf(Loner.FIRST_HALVES);
        roads.remove(Loner.Step.PROPOSE);
        assertThat(done).containsAll(roads).doesNotContainAnyElementsOf(Loner.SECOND_HALVES);
    }

    private static Map<String, Object> reportOfAParent() {
        return Case.deathWithChildren(Worker.coveredFor(40), DIED, "SD6");
    }

    /** Two others grant the claim; the bank pays long after the day, or cannot. */
    private String decidedLate(String id, String result) {
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
        Map<String, Object> order = Case.orders(id).get(0);
        database.update("update payment_order set due_on = '2023-07-10' where number = ?", order.get("number"));
        Case.settle(order, "B-1", order.get("amount"), result).then().statusCode(201);
        return (String) order.get("number");
    }

    private static List<String> decisions(String id) {
        return Case.as("officer", "officer-1")
                .get("/v1/claims/" + id + "/decisions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.status");
    }

    @Test
    void noSequenceOfStepsOfTwoToSevenPeopleMakesAnyoneOfficerAndApproverOfOneCase() {
        Random random = new Random(SEED);
        System.out.println("seed " + SEED);
        int decided = 0;
        int contested = 0;

        for (int claim = 0; claim < CLAIMS; claim++) {
            int people = 2 + claim % 6;
            Team team = new Team(Case.death(Worker.enrolledTooLate(), DIED), random);
            for (int step = 0; step < MOST_STEPS; step++) {
                team.act("person-" + random.nextInt(people));
            }

            assertThat(team.officers()).as("%s people", people).noneMatch(team.approvers()::contains);
            assertThat(team.approvers())
                    .as("%s people", people)
                    .doesNotContain(Case.claim(team.claim()).getString("owner"));
            decided += team.isDecided() ? 1 : 0;
            contested += team.decidedAppeals();
            if (!Case.orders(team.claim()).isEmpty()) {
                assertThat(team.isDecided()).isTrue();
            }
        }
        // a property of sequences that lead nowhere would prove nothing
        assertThat(decided).isPositive();
        assertThat(contested).isPositive();
    }

    @Test
    void keepsWhoeverAnsweredAQuestionOutOfTheAppeal() {
        String id = Case.send(Case.death(Worker.enrolledTooLate(), DIED)).path("claimId");
        Case.answerAll(id, "officer-3");
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
        String appeal = Contest.lodge(id, "L-1", "We paid longer").path("id");

        Contest.propose(appeal, "officer-3", "DISMISSED").then().statusCode(403).body("code", equalTo("SAME_PERSON"));

        Contest.propose(appeal, "officer-2", "DISMISSED").then().statusCode(200);
        Contest.confirm(appeal, "officer-3").then().statusCode(403);
        Contest.confirm(appeal, "approver-2").then().statusCode(200);
    }

    @Test
    void keepsWhoeverTookPartInAReplacedDecisionOutOfTheNextAppeal() {
        String id = Case.send(Case.death(Worker.enrolledTooLate(), DIED)).path("claimId");
        Case.answerAll(id, "officer-1");
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
        String first = Contest.lodge(id, "L-1", "Not enough").path("id");
        Contest.propose(first, "officer-2", "UPHELD").then().statusCode(200);
        Contest.confirm(first, "approver-2").then().statusCode(200);
        String second = Contest.lodge(id, "L-2", "Still not enough").path("id");

        Contest.propose(second, "officer-1", "DISMISSED").then().statusCode(403);
        Contest.propose(second, "officer-3", "DISMISSED").then().statusCode(200);
        Contest.confirm(second, "approver-1").then().statusCode(403);
        Contest.confirm(second, "approver-3").then().statusCode(200);
    }

    @Test
    void keepsTheOfficerOfARejectedProposalFromConfirmingThatOfAColleague() {
        String id = Case.send(Case.death(Worker.covered(), DIED)).path("claimId");
        Case.answerAll(id, "officer-1");
        Case.propose(id, "officer-2").then().statusCode(201);
        Case.change("approver", "approver-1", id, "/rejection", Map.of("reason", "Once more"))
                .then()
                .statusCode(200);
        Case.propose(id, "officer-1").then().statusCode(201);

        Case.confirm(id, "officer-2").then().statusCode(403).body("code", equalTo("SAME_PERSON"));

        Case.propose(id, "approver-1").then().statusCode(409);
        Case.confirm(id, "approver-1").then().statusCode(200);
    }

    @Test
    void keepsWhoeverLooksAfterAClaimFromConfirming() {
        String id = Case.send(Case.death(Worker.covered(), DIED)).path("claimId");
        Case.answerAll(id, "officer-1");
        Case.own(id, "approver-1").then().statusCode(200);
        Case.propose(id, "officer-1").then().statusCode(201);

        Case.confirm(id, "approver-1").then().statusCode(403).body("code", equalTo("SAME_PERSON"));
        Case.change("approver", "approver-1", id, "/rejection", Map.of("reason", "Once more"))
                .then()
                .statusCode(403);
    }

    @Test
    void keepsAnApproverFromLookingAfterTheClaimAfterwards() {
        String id = Case.send(Case.death(Worker.covered(), DIED)).path("claimId");
        Case.answerAll(id, "officer-1");
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.change("approver", "approver-1", id, "/rejection", Map.of("reason", "Once more"))
                .then()
                .statusCode(200);
        Case.own(id, "approver-1").then().statusCode(403).body("code", equalTo("SAME_PERSON"));
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-2").then().statusCode(200);

        Case.own(id, "approver-2").then().statusCode(403).body("code", equalTo("SAME_PERSON"));

        Case.own(id, "officer-2").then().statusCode(200);
        assertThat(Case.claim(id).getString("owner")).isEqualTo("officer-2");
    }

    @Test
    void keepsAnApproverFromProposingInTheSameCase() {
        String id = Case.send(Case.death(Worker.enrolledTooLate(), DIED)).path("claimId");
        Case.answerAll(id, "officer-1");
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.change("approver", "approver-1", id, "/rejection", Map.of("reason", "Once more"))
                .then()
                .statusCode(200);

        Case.propose(id, "approver-1").then().statusCode(403).body("code", equalTo("SAME_PERSON"));
        Case.change(
                        "officer",
                        "approver-1",
                        id,
                        "/answers",
                        Map.of(
                                "answers",
                                List.of(Map.of(
                                        "question", "ENROLLED_AFTER_EVENT", "met", false, "reason", "Not at all"))))
                .then()
                .statusCode(403);
    }
}

package id.payung.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.claims.testing.Accident;
import id.payung.claims.testing.Case;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Worker;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** After a traffic accident Jasa Raharja bears the care first: what it paid is not paid again without a person's word. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class TrafficAccidentTest {

    private static final String QUESTION = "JASA_RAHARJA_FIRST";
    private static final long CARE = 30_000_000;

    private final Worker worker = Worker.covered();

    private String reported(Map<String, Object> report, Map<String, Object> conclusion) {
        Case.send(report).then().statusCode(201);
        return Case.send(conclusion).then().statusCode(201).extract().path("claimId");
    }

    private Map<String, Object> healed() {
        return Accident.healedAfter(worker, 30);
    }

    private void billed() {
        Case.send(Accident.billed(worker, "R-1", CARE)).then().statusCode(201);
    }

    private static List<String> asked(String claim) {
        return Case.claim(claim).getList("questions.code");
    }

    @Test
    void asksWhatJasaRaharjaPaidWhereNobodySaid() {
        String claim = reported(Accident.ofTraffic(worker), healed());
        billed();

        assertThat(asked(claim)).contains(QUESTION);
        assertThat(Case.claim(claim).getString("assessment.outcome")).isEqualTo("NEEDS_REVIEW");
    }

    @Test
    void tellsWhoeverAnswersWhatJasaRaharjaPaid() {
        String claim = reported(Accident.ofTraffic(worker), Accident.withJasaRaharja(healed(), 20_000_000));
        billed();

        assertThat(Case.claim(claim).getString("questions.find { it.code == '" + QUESTION + "' }.question"))
                .contains("Rp 20,000,000");
    }

    @Test
    void asksAlsoWhereAConclusionAloneTellsOfJasaRaharja() {
        String claim = reported(Accident.reported(worker), Accident.withJasaRaharja(healed(), 5_000_000));
        billed();

        assertThat(asked(claim)).contains(QUESTION);
    }

    @Test
    void asksNothingWhereJasaRaharjaPaidNothingOrNoCareIsBilledOrNoTrafficWasInvolved() {
        String ofNothing = reported(Accident.ofTraffic(worker), Accident.withJasaRaharja(healed(), 0));
        billed();
        Worker another = Worker.covered();
        Case.send(Accident.ofTraffic(another)).then().statusCode(201);
        String withoutCare = Case.send(Accident.healedAfter(another, 30)).path("claimId");
        Worker third = Worker.covered();
        Case.send(Accident.reported(third)).then().statusCode(201);
        Case.send(Accident.healedAfter(third, 30)).then().statusCode(201);
        String atWork = Case.send(Accident.billed(third, "R-1", CARE)).path("claimId");

        assertThat(List.of(ofNothing, withoutCare, atWork))
                .noneMatch(claim -> asked(claim).contains(QUESTION));
    }

    @Test
    void paysTheBillOncePeopleHaveSaidThatNothingOfItIsPaidTwice() {
        String claim = reported(Accident.ofTraffic(worker), Accident.withJasaRaharja(healed(), 20_000_000));
        billed();

        JsonPath answered = Case.answerAll(claim);

        assertThat(answered.getString("state")).isEqualTo("ASSESSED");
        Case.propose(claim, "officer-1").then().statusCode(201);
        Case.confirm(claim, "approver-1").then().statusCode(200);
        assertThat(Case.orders(claim)).extracting(order -> order.get("amount")).contains((int) CARE);
    }

    @Test
    void paysWhatIsLeftOnceTheProposalTakesOffWhatJasaRaharjaPaid() {
        String claim = reported(Accident.ofTraffic(worker), Accident.withJasaRaharja(healed(), 20_000_000));
        billed();
        Case.answerAll(claim);

        Map<String, Object> share =
                Map.of("benefit", "TREATMENT", "amount", 10_000_000, "reason", "Jasa Raharja paid it");
        Map<String, Object> proposal = Map.of("reason", "Bills compared", "reductions", List.of(share));
        Case.change("officer", "officer-1", claim, "/proposals", proposal)
                .then()
                .statusCode(201);
        Case.confirm(claim, "approver-1").then().statusCode(200);

        assertThat(Case.orders(claim))
                .extracting(order -> order.get("amount"))
                .contains(10_000_000)
                .doesNotContain((int) CARE);
    }

    @Test
    void staysOpenWhereAPersonSaysThatSomethingWouldBePaidTwice() {
        String claim = reported(Accident.ofTraffic(worker), healed());
        billed();

        Map<String, Object> no = Map.of("question", QUESTION, "met", false, "reason", "Half of it was paid");
        Case.change("officer", "officer-1", claim, "/answers", Map.of("answers", List.of(no)))
                .then()
                .statusCode(200);

        assertThat(asked(claim)).contains(QUESTION);
    }

    @Test
    void asksAgainWhereAnotherSumIsTold() {
        Map<String, Object> conclusion = Accident.withJasaRaharja(healed(), 5_000_000);
        String claim = reported(Accident.ofTraffic(worker), conclusion);
        billed();
        Case.answerAll(claim);
        assertThat(asked(claim)).isEmpty();

        Map<String, Object> more = Accident.withJasaRaharja(healed(), 9_000_000);
        Case.send(Case.corrected(conclusion, more.get("data"))).then().statusCode(201);

        assertThat(asked(claim)).containsExactly(QUESTION);
    }
}

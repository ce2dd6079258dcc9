package id.payung.claims.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.payung.claims.claim.CaseJudgement;
import id.payung.claims.claim.ClaimStore;
import id.payung.claims.law.Assessment;
import id.payung.claims.law.BenefitLaw;
import id.payung.claims.law.ChangedLaw;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.stored.FactsJson;
import id.payung.claims.testing.Case;
import id.payung.claims.testing.Contest;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Worker;
import id.payung.platform.database.Database;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was proposed under one version of the law is not confirmed under another. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class ChangedLawTest {

    private static final String DIED = "2023-07-05T13:30:00+08:00";
    /** Its citation is another one, so every decision on a death in 2023 reads otherwise. */
    private static final LawFiles KEPT =
            ChangedLaw.files("jkm/death-grant.yaml", "act: PP 82/2019", "act: PP 82/2019 as it was read then");

    private static final String EARLIER = ChangedLaw.with("jkm/death-grant.yaml", "value: 16200000", "value: 16200001")
            .version();

    @Inject
    Database database;

    @Inject
    DecisionStore decisions;

    @Inject
    ClaimStore claims;

    @Inject
    LawArchive archive;

    @Inject
    FactsJson json;

    private static String assessed() {
        String id = Case.send(Case.death(Worker.covered(), DIED)).path("claimId");
        Case.answerAll(id);
        return id;
    }

    @Test
    void keepsAnApproverFromConfirmingAProposalOfAnEarlierLaw() {
        String id = assessed();
        Case.propose(id, "officer-1").then().statusCode(201);
        database.update("update decision set law_version = ? where claim_id = ?::uuid", EARLIER, id);

        Case.confirm(id, "approver-1").then().statusCode(409).body("code", equalTo("LAW_CHANGED"));

        assertThat(Case.orders(id)).isEmpty();
        Case.change("approver", "approver-1", id, "/rejection", Map.of("reason", "Another law"))
                .then()
                .statusCode(200);
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
    }

    @Test
    void keepsAnOfficerFromProposingWhatTheLawOfNowLeavesOpen() {
        String id = Case.send(Case.death(Worker.enrolledTooLate(), DIED)).path("claimId");
        database.update("update claim set state = 'ASSESSED' where claim_id = ?::uuid", id);

        Case.propose(id, "officer-1").then().statusCode(409).body("code", equalTo("CLAIM_NOT_ASSESSED"));
    }

    @Test
    void computesADecisionAgainUnderFilesThatSayTheSameOfIt() {
        String id = assessed();
        Case.propose(id, "officer-1").then().statusCode(201);
        String now = Case.as("officer", "officer-1")
                .get("/v1/claims/" + id + "/decisions")
                .path("items[0].lawVersion");
        Decision decision = decisions.of(UUID.fromString(id)).get(0);
        String earlier = decision.assessment().replace(now, EARLIER);
        assertThat(earlier).contains(EARLIER);
        store(decision, EARLIER, earlier);

        assertSame(id, EARLIER, now);
    }

    private void store(Decision decision, String lawVersion, String assessment) {
        database.update(
                "update decision set law_version = ?, assessment = ? where decision_id = ?",
                lawVersion,
                claims.seal(decision.claimId(), assessment),
                decision.id());
    }

    private static void assertSame(String claimId, String decidedUnder, String computedWith) {
        Case.as("officer", "officer-1")
                .get("/v1/claims/" + claimId + "/decisions/1/recomputation")
                .then()
                .statusCode(200)
                .body("same", equalTo(true))
                .body("decidedUnder", equalTo(decidedUnder))
                .body("lawVersion", equalTo(computedWith));
    }

    @Test
    void computesADecisionAgainWithTheFilesItWasMadeBy() {
        archive.keep(KEPT);
        archive.keep(KEPT);
        String id = assessed();
        Case.propose(id, "officer-1").then().statusCode(201);
        Decision decision = decisions.of(UUID.fromString(id)).get(0);
        Assessment then = new Judgement(new CaseJudgement(new BenefitLaw(KEPT)))
                .of(decisions.facts(decision))
                .assessment();
        assertThat(json.write(then.under(decision.lawVersion()))).isNotEqualTo(decision.assessment());
        store(decision, KEPT.version(), json.write(then));

        assertSame(id, KEPT.version(), KEPT.version());
    }

    @Test
    void computesWithTheFilesOfNowWhatWasMadeByFilesThatThisReleaseCannotRead() {
        LawFiles lacking = LawFiles.of(Map.of("decisions.yaml", KEPT.texts().get("decisions.yaml")));
        archive.keep(lacking);

        assertThat(archive.law(lacking.version())).isEmpty();
    }

    @Test
    void findsFilesThatAnotherInstanceKeptAfterTheyWereAskedFor() {
        LawFiles later = ChangedLaw.files("jkm/death-grant.yaml", "value: 16200000", "value: 16200002");
        assertThat(archive.law(later.version())).isEmpty();

        archive.keep(later);

        assertThat(archive.law(later.version()).orElseThrow().version()).isEqualTo(later.version());
    }

    @Test
    void keepsAnApproverFromUpholdingAnAppealUnderAnotherLawThanWasProposed() {
        String id = assessed();
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
        String appeal = Contest.lodge(id, "L-1", "We paid longer").path("id");
        Contest.propose(appeal, "officer-2", "UPHELD").then().statusCode(200);
        database.update("update appeal set proposed_law_version = ? where appeal_id = ?::uuid", EARLIER, appeal);

        Contest.confirm(appeal, "approver-2").then().statusCode(409).body("code", equalTo("LAW_CHANGED"));

        assertThat(Case.claim(id).getString("state")).isEqualTo("APPEALED");
        Contest.propose(appeal, "officer-2", "UPHELD").then().statusCode(200);
        Contest.confirm(appeal, "approver-2").then().statusCode(200);
    }
}

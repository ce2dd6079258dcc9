package id.payung.claims.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.payung.claims.law.ChangedLaw;
import id.payung.claims.testing.Case;
import id.payung.claims.testing.Contest;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Worker;
import id.payung.platform.database.Database;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** What was proposed under one version of the law is not confirmed under another. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class ChangedLawTest {

    private static final String DIED = "2023-07-05T13:30:00+08:00";
    private static final String EARLIER = ChangedLaw.with("jkm/death-grant.yaml", "value: 16200000", "value: 16200001")
            .version();

    @Inject
    Database database;

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
        Case.change("approver", "approver-1", id, "/rejection", java.util.Map.of("reason", "Another law"))
                .then()
                .statusCode(200);
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
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

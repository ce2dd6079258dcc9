package id.payung.claims.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.payung.claims.testing.Case;
import id.payung.claims.testing.ChildsEnd;
import id.payung.claims.testing.Contest;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Schooling;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who prepared anything in a case approves nothing in it, for as long as it pays; and the other way round. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class OfficerAndApproverTest {

    private static final String SETTLED_AT = "2024-07-12T09:00:00+08:00";
    private static final String MARRIED = "2025-02-01";

    /** Answered and proposed by officer-1, confirmed by approver-1. */
    private Schooling schooling;

    @BeforeEach
    void aClaimIsGranted() {
        schooling = Schooling.granted("SD6");
    }

    private Map<String, Object> returned() {
        Map<String, Object> order = Case.orders(schooling.claim()).get(0);
        Bank.settle(order, "R-1", SETTLED_AT, "RETURNED").then().statusCode(201);
        return order;
    }

    private static void isRefused(Response answer) {
        answer.then().statusCode(403).body("code", equalTo("SAME_PERSON"));
    }

    @Test
    void keepsTheOfficerOfTheDecisionFromConfirmingOrRejectingAnOrder() {
        String number =
                Bank.replace("officer-2", returned(), "Bank Lain", "99887766").path("number");

        isRefused(Bank.confirm(number, "officer-1"));
        isRefused(Bank.reject(number, "officer-1"));
        isRefused(Bank.reject(number, "officer-2"));

        Bank.confirm(number, "approver-1").then().statusCode(200);
    }

    @Test
    void keepsTheApproverOfTheDecisionFromAskingForAnOrder() {
        Map<String, Object> order = returned();

        isRefused(Bank.replace("approver-1", order, "Bank Lain", "99887766"));

        Bank.replace("officer-2", order, "Bank Lain", "99887766").then().statusCode(201);
    }

    @Test
    void keepsTheApproverOfTheDecisionFromAskingForCompensation() {
        Map<String, Object> order = Case.orders(schooling.claim()).get(0);

        isRefused(Bank.compensate("approver-1", order));
    }

    @Test
    void keepsBothFromTheOtherPartInASchoolYear() {
        schooling.prove(2024, "SD6").then().statusCode(201);
        Map<String, Object> grant = Map.of("grant", true, "reason", "The school confirms it");

        isRefused(schooling.post("officer", "approver-1", 2024, "proposal", grant));
        schooling.post("officer", "officer-2", 2024, "proposal", grant).then().statusCode(200);
        isRefused(schooling.reject(2024, "officer-1", "Not yet"));
        isRefused(schooling.post("approver", "officer-1", 2024, "confirmation", Map.of("reason", "Agreed")));

        schooling.confirm(2024).then().statusCode(200);
    }

    @Test
    void keepsBothFromTheOtherPartInTheEndOfTheSchooling() {
        String child = schooling.ledger().getString("id");

        isRefused(ChildsEnd.propose(child, "approver-1", MARRIED));
        ChildsEnd.propose(child, "officer-2", MARRIED).then().statusCode(200);
        isRefused(ChildsEnd.reject(child, "officer-1"));
        isRefused(ChildsEnd.confirm(child, "officer-1"));

        ChildsEnd.confirm(child, "approver-1").then().statusCode(200);
    }

    @Test
    void keepsWhoeverApprovedAnOrderOrASchoolYearFromPreparingAnother() {
        String number = Bank.replace(returned(), "Bank Lain", "99887766").path("number");
        Bank.confirm(number, "approver-2").then().statusCode(200);
        String child = schooling.ledger().getString("id");
        ChildsEnd.propose(child, "officer-2", MARRIED).then().statusCode(200);
        ChildsEnd.reject(child, "approver-3").then().statusCode(200);
        schooling.prove(2024, "SD6").then().statusCode(201);
        Map<String, Object> grant = Map.of("grant", true, "reason", "The school confirms it");

        isRefused(schooling.post("officer", "approver-2", 2024, "proposal", grant));
        isRefused(schooling.post("officer", "approver-3", 2024, "proposal", grant));

        assertThat(schooling.year(2024)).containsEntry("status", "PROVEN");
    }

    @Test
    void keepsWhoeverApprovedAnOrderOutOfTheAppeal() {
        String number = Bank.replace(returned(), "Bank Lain", "99887766").path("number");
        Bank.confirm(number, "approver-2").then().statusCode(200);
        String appeal = Contest.lodge(schooling.claim(), "L-1", "Not enough").path("id");

        isRefused(Contest.propose(appeal, "approver-2", "DISMISSED"));

        Contest.propose(appeal, "officer-3", "DISMISSED").then().statusCode(200);
        isRefused(Contest.confirm(appeal, "approver-2"));
    }

    @Test
    void keepsWhoeverApprovesAnOrderDuringTheAppealFromPreparingItsDecision() {
        Map<String, Object> order = returned();
        String appeal = Contest.lodge(schooling.claim(), "L-1", "Not enough").path("id");
        String number = Bank.replace(order, "Bank Lain", "99887766").path("number");
        Bank.confirm(number, "approver-2").then().statusCode(200);

        isRefused(Contest.propose(appeal, "approver-2", "DISMISSED"));
    }
}

package id.payung.claims.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.claims.testing.Accident;
import id.payung.claims.testing.Case;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Worker;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pay for days without work goes to the employer who went on paying the wage, else to the member. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class WageAdvanceTest {

    private static final String QUESTION = "NO_WAGE_ADVANCED";
    private static final int A_MONTH = 3_000_000;

    @Test
    void paysBackTheEmployerOfAWageEarner() {
        String id = healed(Worker.earning(A_MONTH), true);

        assertThat(Case.claim(id).getList("questions.code")).doesNotContain(QUESTION);
        assertThat(decided(id)).isEqualTo(Map.of("EMPLOYER", A_MONTH));
    }

    @Test
    void asksAPersonWhereNoEmployerIsNamed() {
        String id = healed(Worker.earning(A_MONTH), false);

        assertThat(Case.claim(id).getList("questions.code")).contains(QUESTION);
        assertThat(decided(id)).isEqualTo(Map.of("MEMBER", A_MONTH));
    }

    @Test
    void paysAMemberWithoutWageWhoeverIsNamed() {
        String id = healed(Worker.covered(), true);

        assertThat(Case.claim(id).getList("questions.code")).doesNotContain(QUESTION);
        assertThat(decided(id)).isEqualTo(Map.of("MEMBER", 1_000_000));
    }

    private static String healed(Worker worker, boolean advanced) {
        Case.send(Accident.reported(worker)).then().statusCode(201);
        Map<String, Object> healed = Accident.healedAfter(worker, 30);
        return Case.send(advanced ? Accident.advancedByEmployer(healed) : healed)
                .then()
                .statusCode(201)
                .extract()
                .path("claimId");
    }

    private static Map<String, Integer> decided(String id) {
        Case.answerAll(id);
        Case.propose(id, "officer-1").then().statusCode(201);
        Case.confirm(id, "approver-1").then().statusCode(200);
        Map<String, Integer> orders = new HashMap<>();
        Case.orders(id).forEach(order -> orders.put((String) order.get("payee"), (Integer) order.get("amount")));
        return orders;
    }
}

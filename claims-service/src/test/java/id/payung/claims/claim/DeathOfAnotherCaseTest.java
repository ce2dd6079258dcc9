package id.payung.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.claims.testing.Accident;
import id.payung.claims.testing.Case;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.claims.testing.Schooling;
import id.payung.claims.testing.Worker;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A death and an accident are two cases of one worker: nobody has an accident at work after the death. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class DeathOfAnotherCaseTest {

    private static final String QUESTION = "ACCIDENT_AFTER_DEATH";

    /** The accident is of 21 February 2023. */
    private final Worker worker = Worker.covered();

    private String died(String at) {
        return Case.send(Case.death(worker, at)).path("claimId");
    }

    private List<String> askedOfTheAccident() {
        String claim = Case.send(Accident.reported(worker)).path("claimId");
        return Case.claim(claim).getList("questions.code");
    }

    @Test
    void asksAboutAnAccidentOfTheDayAfterTheDeath() {
        Schooling.grant(died("2023-02-20T13:30:00+08:00"));

        assertThat(askedOfTheAccident()).contains(QUESTION);
    }

    @Test
    void doesNotAskAboutAnAccidentOfTheDayOfTheDeath() {
        Schooling.grant(died("2023-02-21T08:00:00+08:00"));

        assertThat(askedOfTheAccident()).doesNotContain(QUESTION).isNotEmpty();
    }

    @Test
    void doesNotAskBeforeTheDeathIsConfirmed() {
        died("2023-02-20T13:30:00+08:00");

        assertThat(askedOfTheAccident()).doesNotContain(QUESTION).isNotEmpty();
    }

    @Test
    void asksNoMoreOnceAPersonHasAnswered() {
        Schooling.grant(died("2023-02-20T13:30:00+08:00"));
        String claim = Case.send(Accident.reported(worker)).path("claimId");

        Case.answerAll(claim);

        assertThat(Case.claim(claim).<String>getList("questions.code")).doesNotContain(QUESTION);
    }
}

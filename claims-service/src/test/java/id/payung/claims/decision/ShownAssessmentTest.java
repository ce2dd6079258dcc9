package id.payung.claims.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.claims.law.BenefitCase;
import id.payung.claims.law.BenefitLaw;
import id.payung.claims.law.Cause;
import id.payung.claims.law.ChangedLaw;
import id.payung.claims.law.EventFacts;
import id.payung.claims.law.EventKind;
import id.payung.claims.law.RegistrationFacts;
import id.payung.platform.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Between a proposal and its confirmation somebody may install another version of the law. */
class ShownAssessmentTest {

    private static final BenefitCase DEATH = BenefitCase.of(
            EventFacts.on(LocalDate.of(2023, 7, 5), EventKind.DEATH, Cause.OTHER),
            List.of(RegistrationFacts.bpu(1_000_000, 14, 14)));

    private final BenefitLaw law = BenefitLaw.load();
    private final ShownAssessment shown = ShownAssessment.of(law.assess(DEATH));

    @Test
    void isConfirmedUnderTheSameLaw() {
        assertThatCode(() -> shown.requireStill(BenefitLaw.load().assess(DEATH)))
                .doesNotThrowAnyException();
    }

    @Test
    void isRefusedUnderALawThatGrantsMore() {
        BenefitLaw other = ChangedLaw.with("jkm/death-grant.yaml", "value: 20000000", "value: 30000000");

        assertThat(other.assess(DEATH).cashTotal()).isEqualTo(shown.cashTotal() + 10_000_000);
        refused(other);
    }

    @Test
    void isRefusedUnderAnotherVersionThatComesToTheSameSum() {
        BenefitLaw other = ChangedLaw.with("jkm/death-grant.yaml", "value: 16200000", "value: 16200001");

        assertThat(other.assess(DEATH).cashTotal()).isEqualTo(shown.cashTotal());
        refused(other);
    }

    private void refused(BenefitLaw other) {
        assertThatThrownBy(() -> shown.requireStill(other.assess(DEATH)))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.type())
                        .isEqualTo(DecisionProblems.LAW_CHANGED));
    }
}

package id.payung.claims.decision;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.claims.law.Assessment;
import id.payung.claims.law.Benefit;
import id.payung.claims.law.BenefitLine;
import id.payung.claims.law.Cause;
import id.payung.claims.law.EventFacts;
import id.payung.claims.law.EventKind;
import id.payung.claims.law.RegistrationFacts;
import id.payung.claims.law.Segment;
import id.payung.claims.stored.FactsJson;
import id.payung.claims.testing.EnrollmentStandIn;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever was decided, and however it was, comes out the same when it is computed again from what is stored. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(EnrollmentStandIn.class)
class StoredDecisionsTest {

    @Inject
    DecisionReading reading;

    @Inject
    DecisionStore decisions;

    @Inject
    FactsJson json;

    @Test
    void comeOutTheSameEachOfThem() {
        List<Decision> stored = DecidedCases.all().stream()
                .flatMap(claim -> decisions.of(UUID.fromString(claim)).stream())
                .toList();

        areOfEveryKind(stored);
        assertThat(stored)
                .allSatisfy(decision -> assertThat(reading.recompute(decision).same())
                        .as("%s %s: %s", decision, decision.outcome(), eventOf(decision))
                        .isTrue());
        assertThat(reading.recomputeAll())
                .hasSizeGreaterThanOrEqualTo(stored.size())
                .allMatch(DecisionReading.Recomputation::same);
    }

    private void areOfEveryKind(List<Decision> stored) {
        assertThat(stored).extracting(Decision::status).contains(Decision.Status.values());
        assertThat(stored).extracting(Decision::outcome).contains("GRANTED", "PARTLY_GRANTED", "DENIED");
        assertThat(stored).extracting(Decision::appealId).anyMatch(appeal -> appeal.isPresent());
        assertThat(stored)
                .extracting(this::eventOf)
                .extracting(EventFacts::kind)
                .contains(EventKind.values());
        assertThat(stored)
                .extracting(this::eventOf)
                .extracting(EventFacts::cause)
                .contains(Cause.values());
        assertThat(stored.stream()
                        .flatMap(decision -> factsOf(decision).known().law().registrations().stream())
                        .map(RegistrationFacts::segment))
                .contains(Segment.values());
        assertThat(stored.stream()
                        .flatMap(decision -> assessmentOf(decision).lines().stream())
                        .map(BenefitLine::benefit))
                .contains(Benefit.values());
        assertThat(stored)
                .extracting(this::assessmentOf)
                .anyMatch(assessment -> assessment.scholarship().projectedTotal() > 0);
        assertThat(stored)
                .extracting(this::factsOf)
                .anyMatch(facts -> !facts.reductions().isEmpty())
                .anyMatch(facts -> facts.denial().isPresent());
    }

    private DecidedFacts factsOf(Decision decision) {
        return decisions.facts(decision);
    }

    private EventFacts eventOf(Decision decision) {
        return factsOf(decision).known().law().event();
    }

    private Assessment assessmentOf(Decision decision) {
        return json.read(decision.assessment(), Assessment.class);
    }
}

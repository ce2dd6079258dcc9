package id.payung.claims.decision;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.claims.law.Assessment;
import id.payung.claims.law.Benefit;
import id.payung.claims.law.Finding;
import id.payung.claims.law.LegalCitation;
import id.payung.claims.law.Outcome;
import id.payung.claims.law.Program;
import id.payung.claims.law.ScholarshipProjection;
import id.payung.platform.problem.Text;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefusalReasonsTest {

    private static final Text ANY = new Text("any", "apa saja");
    private static final LegalCitation SOME = new LegalCitation("PP 44/2015", "1");

    private static Assessment assessed(Outcome outcome, String... notMet) {
        List<Finding> findings = Stream.of(notMet)
                .<Finding>map(code -> new Finding.NotMet(code, ANY, SOME, false))
                .toList();
        return new Assessment(outcome, Program.JKM, List.of(), 0, ScholarshipProjection.none(), 0, findings, "law");
    }

    @Test
    void namesConditionsSortedAndEachOnceWithoutTheChildOrPartTheyWereAskedFor() {
        Assessment partly = assessed(
                Outcome.PARTLY_GRANTED, "WHOLE_LOSS_LEFT_THUMB", "CHILD_UNMARRIED_BUDI", "CHILD_UNMARRIED_SITI");

        assertThat(RefusalReasons.of(partly, true, List.of())).containsExactly("CHILD_UNMARRIED", "WHOLE_LOSS");
    }

    @Test
    void namesNothingWhereEverythingWasGranted() {
        assertThat(RefusalReasons.of(assessed(Outcome.GRANTED, "SCHOLARSHIP_CONTRIBUTIONS"), true, List.of()))
                .isEmpty();
    }

    @Test
    void saysThatAnOfficerTookSomethingOff() {
        List<Reduction> reductions = List.of(new Reduction(Benefit.TREATMENT, 1, "Not of this accident"));

        assertThat(RefusalReasons.of(assessed(Outcome.PARTLY_GRANTED), true, reductions))
                .containsExactly("REDUCED_BY_OFFICER");
    }
}

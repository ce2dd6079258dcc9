package id.payung.enrollment.worker;

import static id.payung.enrollment.worker.People.CHECK;
import static id.payung.enrollment.worker.People.JULY_2023;
import static id.payung.enrollment.worker.People.codes;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrollment.worker.GeneratedNiks.Case;
import id.payung.enrollment.worker.GeneratedNiks.Flaw;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GeneratedNiksTest {
    private static final int CASES = 20_000;

    @Test
    void judgesTwentyThousandGeneratedNiksAsTheyWereBuilt() {
        long seed = Long.getLong("payung.seed", System.nanoTime());
        System.out.println("GeneratedNiksTest: -Dpayung.seed=" + seed);
        GeneratedNiks generated = new GeneratedNiks(seed);
        Set<Flaw> seen = EnumSet.noneOf(Flaw.class);
        List<String> wrong = new ArrayList<>();

        for (int i = 0; i < CASES; i++) {
            Case sample = generated.next();
            seen.add(sample.flaw());
            List<RowCode> codes = codes(CHECK.check(sample.fields(), JULY_2023, false));
            if (!codes.equals(sample.expected())) {
                wrong.add(i + " " + sample.flaw() + " " + codes);
            }
        }

        assertThat(wrong).as("seed %d", seed).isEmpty();
        assertThat(seen).containsExactlyInAnyOrder(Flaw.values());
    }
}

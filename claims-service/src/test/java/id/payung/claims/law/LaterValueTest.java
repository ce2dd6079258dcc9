package id.payung.claims.law;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.claims.law.heirs.Relation;
import id.payung.claims.law.heirs.Relative;
import id.payung.claims.law.parameter.ChangedFiles;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.scholarship.ChildState;
import id.payung.claims.law.scholarship.YearDays;
import id.payung.claims.law.workdays.Deadlines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The law changes by a new value with its day; what happened before that day is judged as if there were none. */
class LaterValueTest {
    private static final BenefitLaw LAW = BenefitLaw.load();
    private static final int CASES = 40;
    private static final long SEED = 20_310_101;
    private static final String LATER =
            """
              - from: 2060-01-01
                value: 11
                citation: {act: UU 1/2060, provision: "Pasal 1"}
                verified: true
                mark: S
            """;

    @ParameterizedTest
    @MethodSource("figures")
    void aNewValueChangesNothingThatHappenedBefore(String name) {
        BenefitLaw later = ChangedLaw.with(name, ChangedFiles.text(name) + LATER);

        assertThat(saidBy(later)).isEqualTo(saidBy(LAW));
    }

    private static List<Object> saidBy(BenefitLaw law) {
        List<Object> said = new ArrayList<>();
        RandomCases random = new RandomCases(new Random(SEED));
        for (int i = 0; i < CASES; i++) {
            said.add(law.assess(random.next()).under("any"));
        }
        for (int year = 2016; year < 2027; year++) {
            LocalDate day = LocalDate.of(year, 9, 1);
            said.add(law.deadlines().payBy(Program.JKM, day));
            said.add(law.deadlines().payBy(Program.JKK, day));
            said.add(law.deadlines().appealBy(day));
            said.add(law.deadlines().determineBy(day));
            said.add(law.deadlines().lateness(42_000_000, day, day.plusDays(9)));
            said.add(law.deadlines().reportBy(day.atTime(1, 0).atOffset(Deadlines.WITA)));
            said.add(law.deadlines().concludeBy(day));
            said.add(law.heirs().entitled(List.of(child(day)), day, day));
            said.add(law.heirs().isMinor(day.minusYears(15), day));
            said.add(law.scholarships().mostChildren(day));
            said.add(law.scholarships().oldestSchoolYear(day));
            said.add(law.scholarships().overFrom(day.minusYears(10), day));
            said.add(law.scholarships().entitlement(student(day), year, SchoolYear.SD6, day, YearDays.both(day)));
        }
        return said;
    }

    private static Relative child(LocalDate day) {
        return new Relative("a", Relation.CHILD, Optional.of(day.minusYears(20)), false, false, false);
    }

    private static ChildState student(LocalDate day) {
        return new ChildState("a", day.minusYears(11), false, false, Optional.empty(), Map.of(), Set.of());
    }

    static List<String> figures() {
        return LawFiles.names().stream()
                .filter(name -> ChangedFiles.text(name).contains("\nvalues:\n"))
                .toList();
    }
}

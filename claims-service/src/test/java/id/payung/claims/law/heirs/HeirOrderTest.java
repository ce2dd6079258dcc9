package id.payung.claims.law.heirs;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.claims.law.BenefitLaw;
import id.payung.claims.law.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeirOrderTest {
    private static final HeirOrder ORDER = BenefitLaw.load().heirs();
    private static final LocalDate DAY = LocalDate.of(2025, 7, 7);

    @ParameterizedTest
    @CsvSource({
        "SPOUSE, PARENT",
        "CHILD, PARENT",
        "PARENT, SIBLING",
        "GRANDPARENT, SIBLING",
        "GRANDCHILD, SIBLING",
        "SIBLING, PARENT_IN_LAW",
        "PARENT_IN_LAW, WILL",
        "WILL, OTHER",
        "SIBLING, FUNERAL_ORGANISER",
    })
    void theNearerRankTakesAll(Relation nearer, Relation farther) {
        HeirShares shares = ORDER.entitled(List.of(adult("a", farther), adult("b", nearer)), DAY, DAY);

        assertThat(shares.entitled()).containsExactly("b");
        assertThat(open(shares)).isEmpty();
    }

    @Test
    void widowAndChildrenShareAndTheOddRupiahGoesToTheFirst() {
        HeirShares shares = ORDER.entitled(
                List.of(adult("c", Relation.CHILD), adult("a", Relation.SPOUSE), adult("b", Relation.CHILD)), DAY, DAY);

        assertThat(shares.split(70_000_001))
                .containsExactly(Map.entry("a", 23_333_335L), Map.entry("b", 23_333_333L), Map.entry("c", 23_333_333L));
    }

    @Test
    void whoHoldsTheCertificateReceivesForAll() {
        Relative claimant =
                new Relative("b", Relation.CHILD, Optional.of(LocalDate.of(1999, 1, 1)), true, false, false);

        assertThat(ORDER.entitled(List.of(adult("a", Relation.SPOUSE), claimant), DAY, DAY)
                        .split(42_000_000))
                .containsExactly(Map.entry("b", 42_000_000L));
    }

    @ParameterizedTest
    @CsvSource({
        "2004-07-06, ''",
        "2004-07-07, ''",
        "2004-07-08, HEIR_OF_AGE_A",
        "2006-07-07, HEIR_OF_AGE_A",
        "2007-07-07, HEIR_OF_AGE_A",
        "2007-07-08, GUARDIAN_NAMED_A",
    })
    void aMinorNeedsAGuardianAndAPersonLooksAtWhoIsOfAgeByOneLawOnly(LocalDate born, String question) {
        Relative child = new Relative("a", Relation.CHILD, Optional.of(born), false, false, false);

        assertThat(String.join(",", open(ORDER.entitled(List.of(child), DAY, DAY))))
                .isEqualTo(question);
    }

    @Test
    void aGuardianAnswersForAMinor() {
        Relative child = new Relative("a", Relation.CHILD, Optional.of(LocalDate.of(2015, 1, 1)), false, true, false);

        assertThat(open(ORDER.entitled(List.of(child), DAY, DAY))).isEmpty();
    }

    @Test
    void aWillThatNoNotaryWroteDoesNotCount() {
        Relative named = new Relative("a", Relation.WILL, Optional.empty(), false, false, false);

        HeirShares shares = ORDER.entitled(List.of(named, adult("b", Relation.FUNERAL_ORGANISER)), DAY, DAY);

        assertThat(shares.entitled()).isEmpty();
        assertThat(shares.funeralOnly()).containsExactly("b");
        assertThat(shares.deathGrantToFund()).isTrue();
        assertThat(open(shares)).containsExactly("NO_HEIR");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-23, NEEDS_REVIEW, PP 44/2015, a",
        "2025-02-24, NOT_MET, Permenaker 1/2025, ''",
        "2025-02-25, NOT_MET, Permenaker 1/2025, ''",
    })
    void aPersonLooksAtAWillFromBeforeTheLawAskedForADeed(LocalDate died, String result, String act, String entitled) {
        Relative named = new Relative("a", Relation.WILL, Optional.empty(), false, false, false);

        HeirShares shares = ORDER.entitled(List.of(named), died, DAY);

        assertThat(shares.findings().get(0).result()).isEqualTo(result);
        assertThat(shares.findings().get(0).citation().act()).isEqualTo(act);
        assertThat(String.join(",", shares.entitled())).isEqualTo(entitled);
    }

    @Test
    void aCourtDecidesAboutOthers() {
        assertThat(open(ORDER.entitled(List.of(adult("a", Relation.OTHER)), DAY, DAY)))
                .containsExactly("HEIR_BY_COURT");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-23, PP 44/2015",
        "2025-02-24, Permenaker 1/2025",
        "2025-02-25, Permenaker 1/2025",
    })
    void thatACourtDecidesStandsInTheActOfTheDayOfTheDeath(LocalDate died, String act) {
        HeirShares shares = ORDER.entitled(List.of(adult("a", Relation.OTHER)), died, DAY);

        assertThat(shares.findings())
                .filteredOn(finding -> finding.code().equals("HEIR_BY_COURT"))
                .extracting(finding -> finding.citation().act())
                .containsExactly(act);
    }

    private static Relative adult(String id, Relation relation) {
        return new Relative(id, relation, Optional.of(LocalDate.of(1980, 1, 1)), false, false, true);
    }

    private static List<String> open(HeirShares shares) {
        return shares.findings().stream()
                .filter(Finding.NeedsReview.class::isInstance)
                .map(Finding::code)
                .toList();
    }
}

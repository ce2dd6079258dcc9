package id.payung.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class KnownWorkersTest {

    private static final List<String> WAYS = List.of(
            "NIK_LENGTH",
            "NIK_NOT_DIGITS",
            "NIK_UNKNOWN_REGION",
            "NIK_IMPOSSIBLE_DATE",
            "NIK_BIRTH_DATE_MISMATCH",
            "NIK_SEX_MISMATCH",
            "NIK_DUPLICATE_IN_FILE",
            "NAME_MISSING",
            "NAME_MISMATCH_WITH_MEMBER",
            "BIRTH_DATE_INVALID",
            "TOO_YOUNG",
            "TOO_OLD",
            "REGION_UNKNOWN",
            "OCCUPATION_UNKNOWN",
            "INCOME_INVALID",
            "MEMBER_DECEASED",
            "QUOTA_EXCEEDED",
            "ROW_MALFORMED",
            "COVERED_BY_ANOTHER");

    @Test
    void bothRostersTogetherShowEveryWayInWhichARowCanBeBroken() {
        Set<String> shown =
                new TreeSet<>(new KnownWorkers(null).expected().byCode().keySet());
        Arrays.stream(Defect.values()).forEach(defect -> shown.addAll(defect.codes()));

        assertThat(shown).containsAll(WAYS);
    }

    @Test
    void nobodyStandsInBothRosters() {
        Set<String> small = Set.copyOf(new KnownWorkers(null).niks());
        List<String> both = new ArrayList<>();

        DemoRoster.of(DemoRoster.SEED, 100_000).forEach(row -> {
            if (small.contains(row.nik())) {
                both.add(row.nik());
            }
        });

        assertThat(small).hasSize(6);
        assertThat(both).isEmpty();
    }
}

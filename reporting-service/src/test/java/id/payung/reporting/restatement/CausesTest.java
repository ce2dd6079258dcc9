package id.payung.reporting.restatement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CausesTest {

    @Test
    void tellsCausesOfFivePersonsAndMore() {
        List<Restatement.Cause> told = Causes.told(List.of("COVERAGE_STARTED", "ENDED_DEATH"), List.of(7L, -5L), false);

        assertThat(told)
                .containsExactly(
                        new Restatement.Cause("COVERAGE_STARTED", 7L), new Restatement.Cause("ENDED_DEATH", -5L));
    }

    @Test
    void tellsNobodyThatOnePersonDied() {
        List<Restatement.Cause> told =
                Causes.told(List.of("COVERAGE_STARTED", "ENDED_DEATH"), List.of(30L, -1L), false);

        assertThat(told)
                .containsExactly(new Restatement.Cause("COVERAGE_STARTED", 30L), new Restatement.Cause("ENDED", null));
    }

    @Test
    void tellsOfNoCellWhyCoversEndedWhereAnotherHasFew() {
        List<Restatement.Cause> told =
                Causes.told(List.of("COVERAGE_STARTED", "ENDED_DEATH", "ENDED_MOVED"), List.of(7L, -6L, -8L), true);

        assertThat(told)
                .containsExactly(new Restatement.Cause("COVERAGE_STARTED", 7L), new Restatement.Cause("ENDED", -14L));
    }

    @Test
    void putsFewOfAKindTogether() {
        List<Restatement.Cause> told =
                Causes.told(List.of("ENDED_DEATH", "ENDED_MOVED", "MEMBER_CORRECTED"), List.of(-3L, -4L, 2L), false);

        assertThat(told)
                .containsExactly(new Restatement.Cause("ENDED", -7L), new Restatement.Cause("MEMBER_CORRECTED", null));
    }
}

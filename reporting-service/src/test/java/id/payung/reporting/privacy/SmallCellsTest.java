package id.payung.reporting.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    private static final List<Sum<String>> REGENCIES =
            List.of(new Sum<>("total", List.of("Berau", "Bontang", "Paser", "Samarinda")));

    @Test
    void hidesNothingWhereNothingIsSmall() {
        assertThat(masked(Map.of("total", 31L, "Berau", 5L, "Bontang", 6L, "Paser", 0L, "Samarinda", 20L)))
                .isEmpty();
    }

    @Test
    void publishesThatThereIsNobody() {
        assertThat(masked(Map.of("total", 20L, "Samarinda", 20L))).isEmpty();
    }

    @Test
    void hidesTheLeastOtherCellOfALineWithOneSmallCell() {
        assertThat(masked(Map.of("total", 130L, "Berau", 3L, "Bontang", 7L, "Paser", 20L, "Samarinda", 100L)))
                .containsExactlyInAnyOrder("Berau", "Bontang");
    }

    @Test
    void hidesNoMoreWhereTwoSmallCellsCoverForEachOther() {
        assertThat(masked(Map.of("total", 105L, "Berau", 2L, "Bontang", 3L, "Samarinda", 100L)))
                .containsExactlyInAnyOrder("Berau", "Bontang");
    }

    @Test
    void hidesAThirdCellWhereTwoSmallOnesTogetherAreStillSmall() {
        assertThat(masked(Map.of("total", 123L, "Berau", 1L, "Bontang", 2L, "Paser", 20L, "Samarinda", 100L)))
                .containsExactlyInAnyOrder("Berau", "Bontang", "Paser");
    }

    @Test
    void hidesTheWholeWhereAllItsPartsTogetherAreSmall() {
        assertThat(masked(Map.of("total", 4L, "Berau", 1L, "Bontang", 3L)))
                .containsExactlyInAnyOrder("total", "Berau", "Bontang");
    }

    @Test
    void coversForAPartAlsoWhereItsWholeStandsInAnotherSum() {
        List<Sum<String>> sums =
                List.of(new Sum<>("country", List.of("province", "rest")), new Sum<>("province", List.of("Samarinda")));

        assertThat(SmallCells.masked(
                        List.of(Map.of("country", 93L, "province", 3L, "Samarinda", 3L, "rest", 90L)), sums))
                .containsExactlyInAnyOrder("province", "Samarinda", "rest");
    }

    @Test
    void hidesARectangleInATableWithMargins() {
        Map<String, Long> cells = Map.ofEntries(
                Map.entry("M", 60L),
                Map.entry("F", 53L),
                Map.entry("all", 113L),
                Map.entry("Berau", 23L),
                Map.entry("Paser", 40L),
                Map.entry("Bontang", 50L),
                Map.entry("Berau M", 20L),
                Map.entry("Berau F", 3L),
                Map.entry("Paser M", 15L),
                Map.entry("Paser F", 25L),
                Map.entry("Bontang M", 25L),
                Map.entry("Bontang F", 25L));
        List<Sum<String>> sums = List.of(
                new Sum<>("all", List.of("M", "F")),
                new Sum<>("all", List.of("Berau", "Paser", "Bontang")),
                new Sum<>("M", List.of("Berau M", "Paser M", "Bontang M")),
                new Sum<>("F", List.of("Berau F", "Paser F", "Bontang F")),
                new Sum<>("Berau", List.of("Berau M", "Berau F")),
                new Sum<>("Paser", List.of("Paser M", "Paser F")),
                new Sum<>("Bontang", List.of("Bontang M", "Bontang F")));

        assertThat(SmallCells.masked(List.of(cells), sums))
                .containsExactlyInAnyOrder("Berau F", "Berau M", "Paser F", "Paser M");
    }

    @Test
    void hidesACellInAllMeasuresThatIsSmallInOne() {
        Map<String, Long> covered = Map.of("total", 130L, "Berau", 30L, "Samarinda", 100L);
        Map<String, Long> inArrears = Map.of("total", 13L, "Berau", 1L, "Samarinda", 12L);

        assertThat(SmallCells.masked(List.of(covered, inArrears), REGENCIES))
                .containsExactlyInAnyOrder("Berau", "Samarinda");
    }

    @Test
    void coversInEachMeasureInWhichACellIsSmall() {
        Map<String, Long> covered = Map.of("total", 110L, "Berau", 3L, "Bontang", 7L, "Samarinda", 100L);
        Map<String, Long> inArrears = Map.of("total", 12L, "Berau", 2L, "Samarinda", 10L);

        assertThat(SmallCells.masked(List.of(covered, inArrears), REGENCIES))
                .as("Bontang, where nobody is in arrears, does not cover for those in Berau")
                .contains("Berau", "Samarinda");
    }

    @Test
    void hidesTheTwinOfAHiddenCell() {
        List<Sum<String>> sums = List.of(REGENCIES.get(0), new Sum<>("Bontang", List.of("Bontang JKK")));

        assertThat(SmallCells.masked(
                        List.of(Map.of(
                                "total", 130L, "Berau", 3L, "Bontang", 27L, "Bontang JKK", 27L, "Samarinda", 100L)),
                        sums))
                .containsExactlyInAnyOrder("Berau", "Samarinda");
    }

    @Test
    void hidesAllThatIsConnectedWhereItFindsNoSmallerWay() {
        List<Sum<String>> sums = List.of(
                new Sum<>("all", List.of("pairs", "rest")),
                new Sum<>("pairs", List.of("wives", "husbands")),
                new Sum<>("wives", List.of("husbands")));

        assertThat(SmallCells.masked(
                        List.of(Map.of("all", 106L, "pairs", 6L, "wives", 3L, "husbands", 3L, "rest", 100L)), sums))
                .as("a pair has two, and only steps of one are looked for")
                .containsExactlyInAnyOrder("all", "pairs", "wives", "husbands", "rest");
    }

    @Test
    void coversAlsoWhereAPersonCountsInTwoParts() {
        assertThat(masked(Map.of("total", 128L, "Berau", 3L, "Bontang", 7L, "Paser", 20L, "Samarinda", 100L)))
                .containsExactlyInAnyOrder("Berau", "Bontang");
    }

    @Test
    void doesNotMindASumThatPlainlyDoesNotHold() {
        List<Sum<String>> sums = List.of(REGENCIES.get(0), new Sum<>("Berau", List.of("Berau JKM")));

        assertThat(SmallCells.masked(
                        List.of(Map.of("total", 110L, "Berau", 3L, "Berau JKM", 0L, "Paser", 7L, "Samarinda", 100L)),
                        sums))
                .containsExactlyInAnyOrder("Berau", "Paser");
    }

    @Test
    void hidesASmallCellThatStandsInNoSum() {
        assertThat(SmallCells.masked(List.of(Map.of("alone", 1L, "other", 9L)), List.<Sum<String>>of()))
                .isEqualTo(Set.of("alone"));
    }

    @Test
    void refusesNegativeCells() {
        assertThatThrownBy(() -> masked(Map.of("total", -1L))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesASumThatCountsACellTwice() {
        assertThatThrownBy(() -> new Sum<>("total", List.of("M", "M"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sum<>("total", List.of("total"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sum<>("total", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<String> masked(Map<String, Long> measure) {
        return SmallCells.masked(List.of(measure), REGENCIES);
    }
}

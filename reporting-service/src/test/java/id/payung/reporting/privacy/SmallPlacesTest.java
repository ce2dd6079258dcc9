package id.payung.reporting.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Places of which several figures are told: here persons with one thing or another, {@code +} and {@code -}. */
class SmallPlacesTest {

    private static final List<Sum<String>> SUMS = List.of(
            new Sum<>("all+", List.of("Berau+", "Paser+", "Samarinda+")),
            new Sum<>("all-", List.of("Berau-", "Paser-", "Samarinda-")));

    private final Map<String, Long> persons = new TreeMap<>();
    private final TreeMap<String, List<Told<String>>> places = new TreeMap<>();

    @Test
    void hidesAPlaceOfWhichOnlyAPartIsSmall() {
        place("all", 100, 53);
        place("Berau", 30, 3);
        place("Paser", 30, 20);
        place("Samarinda", 40, 30);

        assertThat(SmallCells.maskedPlaces(List.of(persons), SUMS, places)).containsExactly("Berau", "Paser");
    }

    @Test
    void movesNobodyWhereEverybodySeesThatThereIsNone() {
        place("all", 95, 53);
        place("Berau", 30, 3);
        onlyMinus("Paser", 20);
        place("Samarinda", 65, 30);

        assertThat(SmallCells.maskedPlaces(List.of(persons), SUMS, places))
                .as("those with + of Berau cannot stand in Paser")
                .contains("Berau", "Samarinda");
    }

    private void place(String name, long plus, long minus) {
        persons.put(name + "+", plus);
        persons.put(name + "-", minus);
        places.put(
                name,
                List.of(told(plus + minus, name + "+", name + "-"), told(plus, name + "+"), told(minus, name + "-")));
    }

    /** Its {@code +} belongs to no place: it is plainly 0. */
    private void onlyMinus(String name, long minus) {
        persons.put(name + "-", minus);
        places.put(name, List.of(told(minus, name + "-")));
    }

    private static Told<String> told(long value, String... carriers) {
        return new Told<>(List.of(value), List.of(carriers));
    }
}

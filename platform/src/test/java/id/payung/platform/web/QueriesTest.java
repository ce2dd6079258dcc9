package id.payung.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.platform.problem.ProblemException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueriesTest {

    private enum Colour {
        RED
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "-1", "1.5", "ten", "", " 5", "99999999999999"})
    void refusesNumbersOutsideTheirBounds(String value) {
        assertThatThrownBy(() -> Queries.number("limit", value, 1, 1000, 100))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.type().status()).isEqualTo(400);
                    assertThat(refused.errors().get(0).pointer()).isEqualTo("query:limit");
                });
    }

    @Test
    void takesTheDefaultOnlyWhereNothingWasSent() {
        assertThat(Queries.number("limit", null, 1, 1000, 100)).isEqualTo(100);
        assertThat(Queries.number("limit", "7", 1, 1000, 100)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "BLUE", ""})
    void refusesAnUnknownFilterInsteadOfShowingEverything(String value) {
        assertThatThrownBy(() -> Queries.oneOf("colour", value, Colour.class)).isInstanceOf(ProblemException.class);
        assertThat(Queries.oneOf("colour", null, Colour.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-1-1-1", "nonsense", "6472011501900001"})
    void findsNothingUnderSomethingThatIsNoId(String value) {
        assertThatThrownBy(() -> Queries.id(value))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type().status()).isEqualTo(404));
    }

    @Test
    void readsAnIdInEitherCase() {
        UUID id = UUID.randomUUID();

        assertThat(Queries.id(id.toString().toUpperCase(java.util.Locale.ROOT))).isEqualTo(id);
    }

    @Test
    void matchesTagsByValueAndAsksForThemWhereTheyAreNeeded() {
        assertThat(Etags.matches("\"1\", W/\"2\"", "\"2\"")).isTrue();
        assertThat(Etags.matches("\"1\"", "\"2\"")).isFalse();
        assertThatThrownBy(() -> Etags.requireMatch(null, 2))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type().status()).isEqualTo(428));
        assertThatThrownBy(() -> Etags.requireMatch("\"1\"", 2))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type().status()).isEqualTo(412));
    }
}

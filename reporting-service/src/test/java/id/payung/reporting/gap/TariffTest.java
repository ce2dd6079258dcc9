package id.payung.reporting.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class TariffTest {

    private final Tariff tariff = Tariff.load();

    @Test
    void isOnlyKnownFromTheLawOn() {
        assertThat(tariff.in(YearMonth.of(2015, 6))).isEmpty();
        assertThat(tariff.in(YearMonth.of(2015, 7)).map(Tariff.Value::amount)).contains(16_800L);
        assertThat(tariff.in(YearMonth.of(2015, 8)).map(Tariff.Value::amount)).contains(16_800L);
    }

    @Test
    void isNotHalvedByTheReliefThatSubsidisedMembersDoNotGet() {
        assertThat(tariff.in(YearMonth.of(2026, 6)).map(Tariff.Value::amount)).contains(16_800L);
    }

    @Test
    void citesWhereEachPartStands() {
        Tariff.Value value = tariff.in(YearMonth.of(2023, 7)).orElseThrow();

        assertThat(value.citation().act()).isEqualTo("PP 44/2015");
        assertThat(value.parts()).extracting(Tariff.Part::program).containsExactly("JKK", "JKM");
    }

    @Test
    void takesTheLatestValueThatHasBegun() {
        Tariff.Value old = tariff.values().get(0);
        Tariff.Value next = new Tariff.Value(LocalDate.of(2030, 1, 1), old.citation(), "", old.parts());
        Tariff both = new Tariff("", "", LocalDate.EPOCH, List.of(old, next));

        assertThat(both.in(YearMonth.of(2029, 12))).contains(old);
        assertThat(both.in(YearMonth.of(2030, 1))).contains(next);
        assertThat(both.in(YearMonth.of(2030, 2))).contains(next);
    }

    @Test
    void refusesValuesOutOfOrder() {
        Tariff.Value only = tariff.values().get(0);

        assertThatThrownBy(() -> new Tariff("", "", LocalDate.EPOCH, List.of(only, only)))
                .hasMessageContaining("in the order of their dates");
    }
}

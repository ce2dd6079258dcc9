package id.payung.reporting.sdmx.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.platform.problem.ProblemException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthSpanTest {

    @ParameterizedTest
    @CsvSource({
        "2023-07, 2023-07, 2023-07",
        "eq:2023-07, 2023-07, 2023-07",
        "2023, 2023-01, 2023-12",
        "2023-07-15, 2023-07, 2023-07",
        "2023-M07, 2023-07, 2023-07",
        "ge:2023-07, 2023-07,",
        "gt:2023, 2024-01,",
        "le:2023, , 2023-12",
        "lt:2023, , 2022-12",
        "ge:2023-01+le:2023-06, 2023-01, 2023-06",
        "ge:2023-01 le:2023-06, 2023-01, 2023-06",
        "ge:2023-01+ge:2023-03, 2023-03,",
    })
    void readsMonthsAndYearsWithOperators(String filter, YearMonth first, YearMonth last) {
        MonthSpan span = MonthSpan.ofFilter("c[TIME_PERIOD]", filter);

        assertThat(span).isEqualTo(new MonthSpan(Optional.ofNullable(first), Optional.ofNullable(last)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-13", "July", "ge:", "ne:2023-01", "2023-Q1", "2023-01,2023-02", ":", "0000-00"})
    void refusesWhatIsNoMonth(String filter) {
        assertThatThrownBy(() -> MonthSpan.ofFilter("c[TIME_PERIOD]", filter)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-07,2023-09               | 2023-07 2023-09         | 2023-07 | 2023-09",
                "eq:2023-07,ge:2023-11         | 2023-07 2023-11 2023-12 | 2023-07 |",
                "ge:2023-11+le:2023-11,2023-07 | 2023-07 2023-11         | 2023-07 | 2023-11"
            })
    void aCommaMeansOr(String filter, String wanted, YearMonth first, YearMonth last) {
        MonthFilter months = MonthFilter.of("c[TIME_PERIOD]", Optional.of(filter));

        String found = IntStream.rangeClosed(7, 12)
                .mapToObj(month -> YearMonth.of(2023, month))
                .filter(months::has)
                .map(YearMonth::toString)
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(wanted);
        assertThat(months.first()).isEqualTo(Optional.ofNullable(first));
        assertThat(months.last()).isEqualTo(Optional.ofNullable(last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-07,", ",", "2023-07,July"})
    void refusesAListWithWhatIsNoMonth(String filter) {
        assertThatThrownBy(() -> MonthFilter.of("c[TIME_PERIOD]", Optional.of(filter)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void theLaterBeginningAndTheEarlierEndHold() {
        MonthSpan both = MonthSpan.ofPeriods(Optional.of("2023-02"), Optional.of("2023-11"))
                .and(MonthSpan.ofFilter("c[TIME_PERIOD]", "2023"));

        assertThat(both.has(YearMonth.of(2023, 1))).isFalse();
        assertThat(both.has(YearMonth.of(2023, 2))).isTrue();
        assertThat(both.has(YearMonth.of(2023, 11))).isTrue();
        assertThat(both.has(YearMonth.of(2023, 12))).isFalse();
    }
}

package id.payung.enrollment.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NikTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate DAY_AFTER_LAST = LocalDate.of(2100, 1, 1);

    @Test
    void knowsOfAMillionDatePartsExactlyThoseThatTwoCenturiesHold() {
        Set<String> possible = new HashSet<>();
        FIRST_DAY.datesUntil(DAY_AFTER_LAST).forEach(day -> {
            possible.add(datePart(day, 0));
            possible.add(datePart(day, 40));
        });

        assertThat(IntStream.range(0, 1_000_000)
                        .mapToObj("%06d"::formatted)
                        .filter(part -> nik(part).hasPossibleDate() != possible.contains(part)))
                .isEmpty();
    }

    @Test
    void namesEveryDayOfTwoCenturiesForBothSexes() {
        assertThat(FIRST_DAY
                        .datesUntil(DAY_AFTER_LAST)
                        .filter(day -> !nik(datePart(day, 0)).namesDay(day)
                                || !nik(datePart(day, 40)).namesDay(day)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"010180, MALE", "310180, MALE", "410180, FEMALE", "710180, FEMALE"})
    void readsTheSexFromTheDay(String datePart, Sex sex) {
        assertThat(nik(datePart).sex()).isEqualTo(sex);
    }

    private static String datePart(LocalDate day, int added) {
        return "%02d%02d%02d".formatted(day.getDayOfMonth() + added, day.getMonthValue(), day.getYear() % 100);
    }

    private static Nik nik(String datePart) {
        return Nik.of("647201" + datePart + "0001");
    }
}

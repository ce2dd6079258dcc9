package id.payung.enrollment.occupation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OccupationsTest {
    private final Occupations occupations = Occupations.load();

    @Test
    void holdsTheOccupationsOfTheFirstDecreeAndThoseBeyondIt() {
        assertThat(occupations.all())
                .extracting(Occupation::code)
                .containsExactly(
                        "MOSQUE_KEEPER",
                        "QURAN_TEACHER",
                        "PASTOR",
                        "MONK",
                        "DISABLED_WORKER",
                        "FARMER",
                        "FISHER",
                        "CREATIVE_WORKER",
                        "MICRO_ENTREPRENEUR",
                        "HEALTH_VOLUNTEER",
                        "TRADER",
                        "DRIVER",
                        "COURIER",
                        "LABOURER",
                        "DOMESTIC_WORKER",
                        "NON_ASN",
                        "OTHER");
    }

    @Test
    void flagsTransportForDriversAndCouriersAlone() {
        assertThat(occupations.all())
                .filteredOn(Occupation::transport)
                .extracting(Occupation::code)
                .containsExactly("DRIVER", "COURIER");
    }

    @ParameterizedTest
    @CsvSource({
        "FISHER, FISHER",
        "fisher, FISHER",
        "Nelayan, FISHER",
        " NELAYAN , FISHER",
        "qur'an teacher, QURAN_TEACHER"
    })
    void findsAnOccupationByCodeOrLabel(String text, String code) {
        assertThat(occupations.find(text)).map(Occupation::code).contains(code);
    }

    @Test
    void findsEachByItsCodeAndBothLabels() {
        assertThat(occupations.all()).allSatisfy(occupation -> {
            assertThat(occupations.find(occupation.code())).contains(occupation);
            assertThat(occupations.find(occupation.labelEn())).contains(occupation);
            assertThat(occupations.find(occupation.labelId())).contains(occupation);
            assertThat(occupation.group()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ASTRONAUT", "FISHERS"})
    void findsNothingForAnUnknownText(String text) {
        assertThat(occupations.find(text)).isEmpty();
    }
}

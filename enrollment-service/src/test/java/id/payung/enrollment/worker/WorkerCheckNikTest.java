package id.payung.enrollment.worker;

import static id.payung.enrollment.worker.People.CHECK;
import static id.payung.enrollment.worker.People.JULY_2023;
import static id.payung.enrollment.worker.People.codes;
import static id.payung.enrollment.worker.People.fishermanWith;
import static id.payung.enrollment.worker.People.with;
import static id.payung.enrollment.worker.People.worker;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrollment.worker.RowVerdict.Acceptable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerCheckNikTest {

    @ParameterizedTest
    @CsvSource({
        "'', NIK_LENGTH",
        "647201170880000, NIK_LENGTH",
        "64720117088000011, NIK_LENGTH",
        "6472 0117 0880 0001, NIK_NOT_DIGITS",
        "6.47201170880E+15, NIK_NOT_DIGITS",
        "6.47E+15, NIK_NOT_DIGITS",
        "647201170880000O, NIK_NOT_DIGITS",
        "６472011708800001, NIK_NOT_DIGITS", // a full-width digit
        "9972011708800001, NIK_UNKNOWN_REGION",
        "6472013208800001, NIK_IMPOSSIBLE_DATE",
        "6472010008800001, NIK_IMPOSSIBLE_DATE",
        "6472014008800001, NIK_IMPOSSIBLE_DATE",
        "6472017208800001, NIK_IMPOSSIBLE_DATE",
        "6472011700800001, NIK_IMPOSSIBLE_DATE",
        "6472011713800001, NIK_IMPOSSIBLE_DATE",
        "6472013002800001, NIK_IMPOSSIBLE_DATE",
        "6472012902810001, NIK_IMPOSSIBLE_DATE",
        "6472013104800001, NIK_IMPOSSIBLE_DATE",
        "6472011808800001, NIK_BIRTH_DATE_MISMATCH",
        "6472011707800001, NIK_BIRTH_DATE_MISMATCH",
        "6472011708810001, NIK_BIRTH_DATE_MISMATCH",
        "6472015708800001, NIK_SEX_MISMATCH",
    })
    void rejectsABrokenNik(String nik, RowCode code) {
        assertThat(codes(CHECK.check(fishermanWith("nik", nik), JULY_2023, false)))
                .containsExactly(code);
    }

    @Test
    void takesSpacesAroundANikButNotInside() {
        assertThat(worker(fishermanWith("nik", "\uFEFF\u00A0 6472011708800001\t\u200E"))
                        .nik())
                .isEqualTo("6472011708800001");
    }

    @Test
    void allowsTheSerialZero() {
        assertThat(worker(fishermanWith("nik", "6472011708800000")).nik()).endsWith("0000");
    }

    @ParameterizedTest
    @CsvSource({"6472012902000001, 2000-02-29", "6472012902040001, 2004-02-29", "6472013112990001, 1999-12-31"})
    void acceptsADayThatExistsInOneCentury(String nik, String birthDate) {
        WorkerFields fields = with(fishermanWith("nik", nik), "birthDate", birthDate);

        assertThat(CHECK.check(fields, JULY_2023, false)).isInstanceOf(Acceptable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6473011708800001", "6404011708800001", "9101011708800001", "9271011708800001"})
    void asksForAReviewWhereTheRegionOfTheNikIsRetired(String nik) {
        RowVerdict verdict = CHECK.check(fishermanWith("nik", nik), JULY_2023, false);

        assertThat(verdict).isInstanceOfSatisfying(Acceptable.class, acceptable -> assertThat(acceptable.reviews())
                .containsExactly(new Finding(RowCode.NIK_RETIRED_REGION, "nik")));
    }

    @Test
    void letsTheDomicileDifferFromTheRegionOfTheNik() {
        assertThat(worker(fishermanWith("region", "Kota Balikpapan")).region()).isEqualTo("64.71");
    }
}

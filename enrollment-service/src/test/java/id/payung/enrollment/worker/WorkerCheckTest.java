package id.payung.enrollment.worker;

import static id.payung.enrollment.worker.People.CHECK;
import static id.payung.enrollment.worker.People.JULY_2023;
import static id.payung.enrollment.worker.People.codes;
import static id.payung.enrollment.worker.People.fisherman;
import static id.payung.enrollment.worker.People.fishermanWith;
import static id.payung.enrollment.worker.People.with;
import static id.payung.enrollment.worker.People.worker;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrollment.contribution.Segment;
import id.payung.enrollment.worker.RowVerdict.Acceptable;
import id.payung.enrollment.worker.RowVerdict.Rejected;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerCheckTest {

    @Test
    void acceptsTheRequiredFieldsAlone() {
        RowVerdict verdict = CHECK.check(fisherman(), JULY_2023, false);

        assertThat(verdict)
                .isEqualTo(new Acceptable(
                        new Worker(
                                "6472011708800001",
                                "Budi Contoh",
                                "BUDICONTOH",
                                LocalDate.of(1980, 8, 17),
                                Sex.MALE,
                                "64.72",
                                "FISHER",
                                false,
                                Segment.BPU,
                                1,
                                1_000_000,
                                1_000_000,
                                1,
                                "",
                                "",
                                ""),
                        List.of()));
    }

    @Test
    void reportsEveryBrokenFieldAtOnceInTheOrderOfTheColumns() {
        WorkerFields broken = new WorkerFields("x", "", "x", "x", "x", "x", "x", "x", "x", "", "", "", "x");

        assertThat(codes(CHECK.check(broken, JULY_2023, false)))
                .containsExactly(
                        RowCode.NIK_NOT_DIGITS,
                        RowCode.NAME_MISSING,
                        RowCode.BIRTH_DATE_INVALID,
                        RowCode.SEX_INVALID,
                        RowCode.REGION_UNKNOWN,
                        RowCode.OCCUPATION_UNKNOWN,
                        RowCode.INCOME_INVALID,
                        RowCode.SEGMENT_INVALID,
                        RowCode.JOB_LIMIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1980-08-17", "17-08-1980", "17/08/1980", " 17/08/1980 "})
    void readsABirthDateInThreeForms(String text) {
        assertThat(worker(fishermanWith("birthDate", text)).birthDate()).isEqualTo("1980-08-17");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1980",
                "1980/08/17",
                "17.08.1980",
                "17-8-1980",
                "08/17/1980",
                "1980-02-30",
                "1981-02-29",
                "1980-13-01",
                "1980-00-17",
                "1980-08-00",
                "17-08/1980",
                "17-08-80",
                "1980-08-17T00:00",
                "+980-08-17",
                "1899-08-17",
                "1899-12-31",
                "2999-08-17",
                "2023-07-02",
                "0000-00-00",
                "29449",
                "1980-08-1７",
            })
    void rejectsAnUnreadableBirthDate(String text) {
        assertThat(codes(CHECK.check(fishermanWith("birthDate", text), JULY_2023, false)))
                .containsExactly(RowCode.BIRTH_DATE_INVALID);
    }

    @ParameterizedTest
    @CsvSource({
        "2005-07-02, 6472010207050001, TOO_YOUNG",
        "2005-07-01, 6472010107050001, ",
        "1958-07-02, 6472010207580001, ",
        "1958-07-01, 6472010107580001, TOO_OLD",
        "1900-01-01, 6472010101000001, TOO_OLD",
        "2023-07-01, 6472010107230001, TOO_YOUNG",
    })
    void drawsTheAgeLimitsOnTheFirstDayOfThePeriod(String birthDate, String nik, RowCode code) {
        WorkerFields fields = with(fishermanWith("nik", nik), "birthDate", birthDate);

        assertThat(codes(CHECK.check(fields, JULY_2023, false))).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({"M, MALE", "m, MALE", "L, MALE", "l, MALE", "F, FEMALE", "f, FEMALE", "P, FEMALE", "p, FEMALE"})
    void readsTheSexInBothLanguages(String text, Sex sex) {
        String nik = sex == Sex.MALE ? "6472011708800001" : "6472015708800001";

        assertThat(worker(with(fishermanWith("nik", nik), "sex", text)).sex()).isEqualTo(sex);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X", "LL", "1", "male"})
    void rejectsAnUnknownSex(String text) {
        assertThat(codes(CHECK.check(fishermanWith("sex", text), JULY_2023, false)))
                .containsExactly(RowCode.SEX_INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "...", "123"})
    void rejectsANameWithoutALetter(String name) {
        assertThat(codes(CHECK.check(fishermanWith("name", name), JULY_2023, false)))
                .containsExactly(RowCode.NAME_MISSING);
    }

    @ParameterizedTest
    @CsvSource({"name, 200", "motherName, 500", "phone, 500", "address, 500"})
    void limitsTheLengthOfATextAndNamesTheField(String field, int limit) {
        assertThat(codes(CHECK.check(fishermanWith(field, "a".repeat(limit)), JULY_2023, false)))
                .isEmpty();
        assertThat(CHECK.check(fishermanWith(field, "a".repeat(limit + 1)), JULY_2023, false))
                .isEqualTo(new Rejected(List.of(new Finding(RowCode.ROW_MALFORMED, field))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nik", "name", "birthDate", "sex", "region", "occupation", "income", "segment", "job"})
    void reportsAMalformedFieldOnceAndNotForItsContent(String field) {
        assertThat(CHECK.check(fishermanWith(field, "x\u0000y"), JULY_2023, false))
                .isEqualTo(new Rejected(List.of(new Finding(RowCode.ROW_MALFORMED, field))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\u007Fb", "a\u0085b", "a\uD800b", "a\uDC00b", "a\uD83D"})
    void rejectsTextsThatCannotBeStored(String address) {
        assertThat(CHECK.check(fishermanWith("address", address), JULY_2023, false))
                .isEqualTo(new Rejected(List.of(new Finding(RowCode.ROW_MALFORMED, "address"))));
    }

    @Test
    void keepsAnAddressWithCharactersOutsideTheBasicPlane() {
        assertThat(worker(fishermanWith("address", "Jl. Melati 🌼 5")).address())
                .isEqualTo("Jl. Melati 🌼 5");
    }

    @Test
    void showsNothingOfAPersonInALogLine() {
        WorkerFields fields = fisherman();

        assertThat(fields.toString() + worker(fields) + CHECK.check(fields, JULY_2023, false))
                .doesNotContain(fields.nik(), fields.name(), "1980");
    }
}

package id.payung.enrollment.worker;

import static id.payung.enrollment.worker.People.CHECK;
import static id.payung.enrollment.worker.People.JULY_2023;
import static id.payung.enrollment.worker.People.fisherman;
import static id.payung.enrollment.worker.People.fishermanWith;
import static id.payung.enrollment.worker.People.with;
import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(worker(fishermanWith("nik", "\u00A0 6472011708800001\t")).nik())
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
    @CsvSource({
        "'', 1, 1000000, 1000000",
        "0, 1, 1000000, 0",
        "1099500, 1, 1000000, 1099500",
        "1100000, 2, 1200000, 1100000",
        "0003200000, 11, 3450000, 3200000",
        "9999999999, 33, 20700000, 9999999999",
    })
    void findsTheBandOfTheIncome(String income, int band, long base, long declared) {
        assertThat(worker(fishermanWith("income", income)))
                .extracting(Worker::band, Worker::baseIncome, Worker::declaredIncome)
                .containsExactly(band, base, declared);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e9", "-1", "satu juta", "1.000.000", "1,5", "10000000000", "Rp 1000000", "1 000 000", "٣"})
    void rejectsAnUnreadableIncome(String income) {
        assertThat(codes(CHECK.check(fishermanWith("income", income), JULY_2023, false)))
                .containsExactly(RowCode.INCOME_INVALID);
    }

    @ParameterizedTest
    @CsvSource({
        "BPU, '', false, BPU, 1, 1000000",
        "bpu, 3000000, true, BPU, 1, 1000000",
        "'', '', true, BPU, 1, 1000000",
        "PU, 3000000, true, PU, 0, 3000000",
        "pu, 1, true, PU, 0, 1",
    })
    void readsTheSegment(String segment, String wage, boolean employer, Segment expected, int band, long base) {
        RowVerdict verdict = CHECK.check(with(fishermanWith("segment", segment), "wage", wage), JULY_2023, employer);

        assertThat(verdict).isInstanceOfSatisfying(Acceptable.class, acceptable -> assertThat(acceptable.worker())
                .extracting(Worker::segment, Worker::band, Worker::baseIncome)
                .containsExactly(expected, band, base));
    }

    @ParameterizedTest
    @CsvSource({
        "PU, 3000000, false, SEGMENT_INVALID",
        "X, '', true, SEGMENT_INVALID",
        "PU, '', true, WAGE_INVALID",
        "PU, 0, true, WAGE_INVALID",
        "PU, -5, true, WAGE_INVALID",
        "PU, 3jt, true, WAGE_INVALID",
        "PU, 3000000.50, true, WAGE_INVALID",
        "PU, 10000000000, true, WAGE_INVALID",
    })
    void rejectsAWageEarnerWithoutEmployerOrWage(String segment, String wage, boolean employer, RowCode code) {
        WorkerFields fields = with(fishermanWith("segment", segment), "wage", wage);

        assertThat(codes(CHECK.check(fields, JULY_2023, employer))).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "1, 1", "2, 2"})
    void readsTheJob(String text, int job) {
        assertThat(worker(fishermanWith("job", text)).job()).isEqualTo(job);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3", "01", "-1", "x"})
    void allowsNoThirdJob(String text) {
        assertThat(codes(CHECK.check(fishermanWith("job", text), JULY_2023, false)))
                .containsExactly(RowCode.JOB_LIMIT);
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
    void flagsTransportWorkers() {
        assertThat(worker(fishermanWith("occupation", "kurir")).transport()).isTrue();
    }

    @Test
    void showsNothingOfAPersonInALogLine() {
        WorkerFields fields = fisherman();

        assertThat(fields.toString() + worker(fields) + CHECK.check(fields, JULY_2023, false))
                .doesNotContain(fields.nik(), fields.name(), "1980");
    }

    private static Worker worker(WorkerFields fields) {
        RowVerdict verdict = CHECK.check(fields, JULY_2023, false);
        assertThat(verdict).isInstanceOf(Acceptable.class);
        return ((Acceptable) verdict).worker();
    }

    private static List<RowCode> codes(RowVerdict verdict) {
        return verdict instanceof Rejected rejected
                ? rejected.findings().stream().map(Finding::code).toList()
                : List.of();
    }
}

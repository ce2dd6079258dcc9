package id.payung.deploy.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** A way in which rows of real lists are broken, with the codes the service must answer. */
public enum Defect {
    NIK_LENGTH(row -> row.set(Column.NIK, row.oneOf(row.worker.nik().substring(1), row.worker.nik() + "0"))),
    NIK_NOT_DIGITS(row -> row.set(
            Column.NIK,
            row.oneOf(
                    row.worker.nik().substring(0, 15) + "O",
                    row.worker.nik().replaceAll("(....)(?=.)", "$1 ")))),
    NIK_UNKNOWN_REGION(row -> row.issuedAt(row.oneOf("999901", "645002", "000101"))),
    NIK_IMPOSSIBLE_DATE(row -> row.set(
            Column.NIK,
            row.niks.nik(
                    row.worker.nikPrefix(),
                    row.random.nextInt(30, 32),
                    2,
                    row.worker.birthDate().getYear() % 100,
                    row.worker.woman()))),
    NIK_BIRTH_DATE_MISMATCH(row -> row.set(Column.BIRTH_DATE, row.written(anotherDay(row.worker.birthDate())))),
    NIK_SEX_MISMATCH(row -> row.set(Column.SEX, row.worker.woman() ? "L" : "P")),
    /** An earlier row once more; the roster copies it. */
    NIK_DUPLICATE_IN_FILE(row -> {}),
    NAME_MISSING(row -> row.set(Column.NAME, row.oneOf("", " "))),
    BIRTH_DATE_INVALID(row -> row.set(
            Column.BIRTH_DATE, row.oneOf("", "1985-02-30", "31-04-1990", "tidak tahu", "1899-01-01", "2999-01-01"))),
    TOO_YOUNG(row -> row.bornOn(Worker.birthDate(row.random, 8, Worker.YOUNGEST))),
    TOO_OLD(row -> row.bornOn(Worker.birthDate(row.random, Worker.TOO_OLD, 90))),
    SEX_INVALID(row -> row.set(Column.SEX, row.oneOf("", "X", "1"))),
    REGION_UNKNOWN(row -> row.set(Column.REGION, row.oneOf("", "64.99", "Atlantis"))),
    OCCUPATION_UNKNOWN(row -> row.set(Column.OCCUPATION, row.oneOf("", "ASTRONAUT"))),
    INCOME_INVALID(row -> row.set(Column.INCOME, row.oneOf("-1", "1e9", "satu juta"))),
    SEGMENT_INVALID(row -> row.set(Column.SEGMENT, row.oneOf("XYZ", "BPJS"))),
    /** A wage earner without a wage, sent by a sponsor that employs nobody. */
    WAGE_INVALID(row -> row.set(Column.SEGMENT, "PU"), "WAGE_INVALID", "SEGMENT_INVALID"),
    JOB_LIMIT(row -> row.set(Column.JOB, row.oneOf("3", "12"))),
    ROW_MALFORMED(row -> row.set(Column.ADDRESS, row.oneOf("Jl. Bel\u0007", "Jl. " + "Panjang ".repeat(80) + "1"))),
    /** Tarakan and Nunukan left the province in 2012. */
    NIK_RETIRED_REGION(row -> row.issuedAt(row.oneOf("647301", "640502")));

    private final Consumer<RowDraft> damage;
    private final List<String> codes;

    Defect(Consumer<RowDraft> damage, String... codes) {
        this.damage = damage;
        this.codes = codes.length == 0 ? List.of(name()) : List.copyOf(Arrays.asList(codes));
    }

    /** All codes that the row must get. */
    public List<String> codes() {
        return codes;
    }

    /** {@code REJECTED} or {@code NEEDS_REVIEW}. */
    public String outcome() {
        return this == NIK_RETIRED_REGION ? "NEEDS_REVIEW" : "REJECTED";
    }

    void apply(RowDraft row) {
        damage.accept(row);
    }

    /** Still of an age that is accepted. */
    private static LocalDate anotherDay(LocalDate birthDate) {
        return birthDate.getYear() < 2000 ? birthDate.plusDays(1) : birthDate.minusDays(1);
    }
}

package id.payung.deploy.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;

/** A row while it is being written, and perhaps broken. */
final class RowDraft {
    private static final DateTimeFormatter DASHES = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    final Worker worker;
    final SplittableRandom random;
    final NikMaker niks;
    private final String[] fields;

    /** The row of a worker who meets every condition, written in one of the ways that offices write. */
    RowDraft(Worker worker, SplittableRandom random, NikMaker niks) {
        this.worker = worker;
        this.random = random;
        this.niks = niks;
        this.fields = new String[Column.values().length];
        boolean indonesian = random.nextBoolean();
        set(Column.NIK, worker.nik());
        set(Column.NAME, worker.name());
        set(Column.BIRTH_DATE, written(worker.birthDate()));
        set(Column.SEX, worker.woman() ? indonesian ? "P" : "F" : indonesian ? "L" : "M");
        String region = worker.region().code();
        set(Column.REGION, random.nextInt(5) == 0 ? region.replace(".", "") : region);
        set(Column.OCCUPATION, worker.occupation());
        // the lowest band for everybody: a government pays the lowest contribution
        set(Column.INCOME, random.nextBoolean() ? "" : (500 + random.nextInt(600)) + "000");
        set(Column.SEGMENT, random.nextInt(4) == 0 ? "BPU" : "");
        set(Column.WAGE, "");
        set(Column.MOTHER_NAME, DemoNames.person(true, random));
        // no operator has the prefix 08100
        set(Column.PHONE, "08100" + (1_000_000 + random.nextInt(9_000_000)));
        set(Column.ADDRESS, DemoNames.address(worker.region().seat(), random));
        set(Column.JOB, random.nextInt(4) == 0 ? "1" : "");
    }

    void set(Column column, String value) {
        fields[column.ordinal()] = value;
    }

    /** Another birth date, with the NIK that belongs to it. */
    void bornOn(LocalDate date) {
        set(Column.BIRTH_DATE, written(date));
        set(Column.NIK, niks.nik(worker.nikPrefix(), date, worker.woman()));
    }

    void issuedAt(String prefix) {
        set(Column.NIK, niks.nik(prefix, worker.birthDate(), worker.woman()));
    }

    String oneOf(String... values) {
        return values[random.nextInt(values.length)];
    }

    String written(LocalDate date) {
        return switch (random.nextInt(8)) {
            case 0 -> DASHES.format(date);
            case 1 -> SLASHES.format(date);
            default -> date.toString();
        };
    }

    String[] fields() {
        return fields.clone();
    }
}

package id.payung.enrollment.worker;

import id.payung.enrollment.region.Region;
import id.payung.enrollment.region.Regions;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/** Invents workers with a NIK that is right, or wrong in exactly one known way. */
final class GeneratedNiks {
    private static final LocalDate ELDEST = LocalDate.of(1958, 7, 2);
    private static final int DAYS = (int) ChronoUnit.DAYS.between(ELDEST, LocalDate.of(2005, 7, 2));
    private static final List<String> NO_PROVINCES =
            List.of("00", "10", "20", "22", "30", "37", "54", "66", "77", "99");
    private static final List<String> NO_DATES = List.of(
            "000180", "320180", "400180", "720180", "990180", "010080", "011380", "300280", "310480", "310680",
            "310980", "311180", "290281", "290299", "700280", "690201", "710480");

    private final Random random;
    private final List<Region> regions = Regions.load().all();

    GeneratedNiks(long seed) {
        random = new Random(seed);
    }

    /** In which way a NIK is wrong. */
    enum Flaw {
        NONE,
        TOO_SHORT,
        TOO_LONG,
        A_LETTER,
        A_SPACE,
        NO_REGION,
        NO_DATE,
        OTHER_DAY,
        OTHER_SEX
    }

    /** A worker's fields, the flaw built in, and the only code it may lead to (empty for none). */
    record Case(WorkerFields fields, Flaw flaw, List<RowCode> expected) {}

    Case next() {
        LocalDate born = ELDEST.plusDays(random.nextInt(DAYS));
        Sex sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
        String place = any(regions).code().replace(".", "") + "%02d".formatted(1 + random.nextInt(60));
        String serial = "%04d".formatted(1 + random.nextInt(9_999));
        String nik = place + datePart(born, sex) + serial;
        Flaw flaw = Flaw.values()[random.nextInt(Flaw.values().length)];
        return switch (flaw) {
            case NONE -> sample(nik, born, sex, flaw);
            case TOO_SHORT -> sample(nik.substring(random.nextInt(16) + 1), born, sex, flaw, RowCode.NIK_LENGTH);
            case TOO_LONG -> sample(nik + random.nextInt(1_000), born, sex, flaw, RowCode.NIK_LENGTH);
            case A_LETTER ->
                sample(replaced(nik, (char) ('A' + random.nextInt(26))), born, sex, flaw, RowCode.NIK_NOT_DIGITS);
            case A_SPACE -> sample(spaced(nik), born, sex, flaw, RowCode.NIK_NOT_DIGITS);
            case NO_REGION -> sample(any(NO_PROVINCES) + nik.substring(2), born, sex, flaw, RowCode.NIK_UNKNOWN_REGION);
            case NO_DATE -> sample(place + any(NO_DATES) + serial, born, sex, flaw, RowCode.NIK_IMPOSSIBLE_DATE);
            case OTHER_DAY ->
                sample(
                        place + datePart(born.plusDays(1 + random.nextInt(15_000)), sex) + serial,
                        born,
                        sex,
                        flaw,
                        RowCode.NIK_BIRTH_DATE_MISMATCH);
            case OTHER_SEX ->
                sample(nik, born, sex == Sex.MALE ? Sex.FEMALE : Sex.MALE, flaw, RowCode.NIK_SEX_MISMATCH);
        };
    }

    private static Case sample(String nik, LocalDate born, Sex sex, Flaw flaw, RowCode... expected) {
        WorkerFields fields = People.with(
                People.with(People.fishermanWith("nik", nik), "birthDate", born.toString()), "sex", sex.code());
        return new Case(fields, flaw, List.of(expected));
    }

    private String replaced(String nik, char letter) {
        int at = random.nextInt(nik.length());
        return nik.substring(0, at) + letter + nik.substring(at + 1);
    }

    private String spaced(String nik) {
        int at = 1 + random.nextInt(nik.length() - 1);
        return nik.substring(0, at) + ' ' + nik.substring(at);
    }

    private static String datePart(LocalDate day, Sex sex) {
        int added = sex == Sex.FEMALE ? 40 : 0;
        return "%02d%02d%02d".formatted(day.getDayOfMonth() + added, day.getMonthValue(), day.getYear() % 100);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

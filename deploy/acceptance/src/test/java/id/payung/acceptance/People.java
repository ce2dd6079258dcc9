package id.payung.acceptance;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Made-up fishers; nobody is made twice, nor drawn for a large roster: their serials are low. */
final class People {

    static final String HEADER = "nik,name,birth_date,sex,region,occupation";

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private People() {}

    /** A row that is enrolled. */
    static String row() {
        int serial = NEXT.getAndIncrement();
        LocalDate birth = LocalDate.of(1980, 1, 1).plusDays(serial);
        String nik = String.format(
                "647201%02d%02d%02d%04d",
                birth.getDayOfMonth(), birth.getMonthValue(), birth.getYear() % 100, serial % 4000 + 1);
        return row(nik, birth);
    }

    /** A row of somebody born on that day. */
    static String row(String nik, LocalDate birth) {
        return String.join(
                ",", UsedValues.number(nik), UsedValues.name("Orang Rekaan"), birth.toString(), "M", "64.72", "FISHER");
    }

    /** A row of a new person of any sex, aged 20 to 59 in 2023, who lives and works as one of these. */
    static String row(Random random, List<String> regions, List<String> occupations) {
        LocalDate birth = LocalDate.of(1964, 1, 1).plusDays(random.nextInt(38 * 365));
        boolean woman = random.nextBoolean();
        String nik = String.format(
                "647201%02d%02d%02d%04d",
                birth.getDayOfMonth() + (woman ? 40 : 0),
                birth.getMonthValue(),
                birth.getYear() % 100,
                NEXT.getAndIncrement() % 4000 + 1);
        return String.join(
                ",",
                UsedValues.number(nik),
                UsedValues.name("Orang Rekaan"),
                birth.toString(),
                woman ? "F" : "M",
                regions.get(random.nextInt(regions.size())),
                occupations.get(random.nextInt(occupations.size())));
    }

    /** The same person under another name. */
    static String named(String row, String name) {
        return row.replace("Orang Rekaan", UsedValues.name(name));
    }

    /** The same person with a number that was issued in another city. */
    static String withAnotherNumber(String row) {
        return UsedValues.number("647101" + nikOf(row).substring(6)) + row.substring(row.indexOf(','));
    }

    static String nikOf(String row) {
        return row.substring(0, row.indexOf(','));
    }

    /** A roster of these rows. */
    static String roster(List<String> rows) {
        return HEADER + "\n" + String.join("\n", rows) + "\n";
    }

    /** A roster of so many new fishers. */
    static String roster(int rows) {
        return IntStream.range(0, rows).mapToObj(i -> row()).collect(Collectors.joining("\n", HEADER + "\n", "\n"));
    }
}

package id.payung.enrollment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Made-up workers; each call makes one that no other test has. */
public final class People {

    private static final AtomicInteger SERIAL = new AtomicInteger(1);

    private People() {}

    /** A worker with everything a roster row needs. */
    public record Person(String nik, String name, LocalDate birthDate, String sex, String region, String occupation) {

        public String row() {
            return String.join(",", nik, name, birthDate.toString(), sex, region, occupation);
        }

        /** The same worker in another occupation. */
        public Person as(String other) {
            return new Person(nik, name, birthDate, sex, region, other);
        }

        /** The same worker under another name. */
        public Person named(String other) {
            return new Person(nik, other, birthDate, sex, region, occupation);
        }

        /** Somebody born on the same day, of the same sex and name, with another number. */
        public Person withAnotherNumber() {
            String other = nik.substring(0, 12) + String.format("%04d", 9000 + SERIAL.getAndIncrement() % 1000);
            return new Person(other, name, birthDate, sex, region, occupation);
        }

        /** The body of a single enrollment for these months. */
        public Map<String, Object> enrollment(String sponsor, String from, int months) {
            Map<String, Object> body = new HashMap<>();
            body.put("sponsor", sponsor);
            body.put("from", from);
            body.put("months", months);
            body.put("nik", nik);
            body.put("name", name);
            body.put("birthDate", birthDate.toString());
            body.put("sex", sex);
            body.put("region", region);
            body.put("occupation", occupation);
            return body;
        }
    }

    public static final String HEADER = "nik,name,birth_date,sex,region,occupation";

    public static Person someone() {
        int serial = SERIAL.getAndIncrement();
        LocalDate birth = LocalDate.of(1980, 1, 1).plusDays(serial % 5000);
        boolean woman = serial % 2 == 0;
        String nik = String.format(
                "6472%02d%02d%02d%02d%04d",
                serial / 45_000 % 90 + 1, // days and numbers repeat together after 45,000
                birth.getDayOfMonth() + (woman ? 40 : 0),
                birth.getMonthValue(),
                birth.getYear() % 100,
                serial % 9000 + 1);
        return new Person(nik, "Orang Rekaan " + letters(serial), birth, woman ? "F" : "M", "64.72", "FISHER");
    }

    /** So many new workers. */
    public static Person[] people(int count) {
        return Stream.generate(People::someone).limit(count).toArray(Person[]::new);
    }

    /** A roster of these workers. */
    public static String roster(Person... people) {
        StringBuilder csv = new StringBuilder(HEADER).append("\r\n");
        for (Person person : people) {
            csv.append(person.row()).append("\r\n");
        }
        return csv.toString();
    }

    private static String letters(int number) {
        StringBuilder text = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 26) {
            text.append((char) ('a' + rest % 26));
        }
        return text.toString();
    }
}

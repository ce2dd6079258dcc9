package id.payung.deploy.demo;

import java.time.LocalDate;
import java.util.SplittableRandom;

/** A made-up worker who meets every condition. */
record Worker(String nik, String name, LocalDate birthDate, boolean woman, DemoRegion region, String occupation) {
    /** The first day of the period of the demo. */
    static final LocalDate FIRST_DAY = LocalDate.of(2023, 7, 1);

    static final int YOUNGEST = 18;
    static final int TOO_OLD = 65;

    private static final int WEIGHTS = 100;
    private static final String[] OCCUPATIONS = {
        "FARMER", "FISHER", "MICRO_ENTREPRENEUR", "QURAN_TEACHER", "MOSQUE_KEEPER", "HEALTH_VOLUNTEER",
        "CREATIVE_WORKER", "PASTOR", "DISABLED_WORKER", "MONK"
    };
    private static final int[] OCCUPATION_WEIGHTS = {31, 17, 22, 9, 7, 6, 3, 2, 2, 1};
    /** Where workers who came from elsewhere had their first card issued: real regency codes of other provinces. */
    private static final String[] ELSEWHERE = {
        "3578", "3525", "3507", "3374", "3310", "3273", "7371", "7308", "7372", "7604", "6371", "6303", "6501", "5271"
    };
    private static final int ISSUED_ELSEWHERE_PERCENT = 15;
    private static final int FIRST_DISTRICTS = 3;

    static Worker draw(SplittableRandom random, NikMaker niks) {
        boolean woman = random.nextInt(WEIGHTS) < 42;
        DemoRegion region = DemoRegion.draw(random);
        LocalDate birthDate = birthDate(random, YOUNGEST, TOO_OLD);
        String nik = niks.nik(prefix(region, random), birthDate, woman);
        return new Worker(nik, DemoNames.person(woman, random), birthDate, woman, region, occupation(random));
    }

    /** A day on which somebody was born who is at least {@code years} old on the first day, and not yet {@code limit}. */
    static LocalDate birthDate(SplittableRandom random, int years, int limit) {
        LocalDate earliest = FIRST_DAY.minusYears(limit).plusDays(1);
        LocalDate latest = FIRST_DAY.minusYears(years);
        int days = (int) (latest.toEpochDay() - earliest.toEpochDay()) + 1;
        return earliest.plusDays(random.nextInt(days));
    }

    String nikPrefix() {
        return nik.substring(0, 6);
    }

    private static String prefix(DemoRegion region, SplittableRandom random) {
        return random.nextInt(WEIGHTS) < ISSUED_ELSEWHERE_PERCENT
                ? ELSEWHERE[random.nextInt(ELSEWHERE.length)] + "0" + (1 + random.nextInt(FIRST_DISTRICTS))
                : region.nikPrefix(random);
    }

    private static String occupation(SplittableRandom random) {
        int left = random.nextInt(WEIGHTS);
        int i = 0;
        while (left >= OCCUPATION_WEIGHTS[i]) {
            left -= OCCUPATION_WEIGHTS[i++];
        }
        return OCCUPATIONS[i];
    }
}

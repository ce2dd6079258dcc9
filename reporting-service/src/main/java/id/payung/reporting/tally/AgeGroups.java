package id.payung.reporting.tally;

import java.util.List;

/** Ages as labour statistics group them. Of a birth only the year is known: the age is that reached in the year. */
public final class AgeGroups {

    /** All groups from young to old. */
    public static final List<String> ALL = List.of("UNDER_15", "15-24", "25-34", "35-44", "45-54", "55-64", "65+");

    private static final int FIRST = 15;
    private static final int WIDTH = 10;

    private AgeGroups() {}

    static String of(int year, int birthYear) {
        int age = year - birthYear;
        return age < FIRST ? ALL.get(0) : ALL.get(Math.min(ALL.size() - 1, 1 + (age - FIRST) / WIDTH));
    }
}

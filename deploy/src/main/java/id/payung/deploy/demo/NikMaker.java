package id.payung.deploy.demo;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.SplittableRandom;

/** Makes well-formed NIKs, no two alike. Serials are high, where hardly a real card has one. */
final class NikMaker {
    private static final int WOMEN = 40;
    private static final int FIRST_SERIAL = 5000;
    private static final int SERIALS = 5000;
    private static final int FILTER_BITS = 28;

    private final SplittableRandom random;
    /** Remembers hashes only: a serial is drawn again a little too often, never too seldom. */
    private final BitSet used = new BitSet(1 << FILTER_BITS);

    NikMaker(SplittableRandom random) {
        this.random = random;
    }

    String nik(String prefix, LocalDate birthDate, boolean woman) {
        return nik(prefix, birthDate.getDayOfMonth(), birthDate.getMonthValue(), birthDate.getYear() % 100, woman);
    }

    /** Also for days that no calendar has. */
    String nik(String prefix, int day, int month, int yearOfCentury, boolean woman) {
        StringBuilder digits = new StringBuilder(16).append(prefix);
        pair(digits, woman ? day + WOMEN : day);
        pair(digits, month);
        pair(digits, yearOfCentury);
        int stem = digits.length();
        do {
            digits.setLength(stem);
            digits.append(FIRST_SERIAL + random.nextInt(SERIALS));
        } while (!isNew(digits));
        return digits.toString();
    }

    private boolean isNew(CharSequence digits) {
        long hash = Long.parseLong(digits, 0, digits.length(), 10) * 0x9E3779B97F4A7C15L;
        int bit = (int) (hash >>> (Long.SIZE - FILTER_BITS));
        boolean fresh = !used.get(bit);
        used.set(bit);
        return fresh;
    }

    private static void pair(StringBuilder digits, int value) {
        digits.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
    }
}

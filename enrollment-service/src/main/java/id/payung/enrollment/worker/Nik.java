package id.payung.enrollment.worker;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What digits 7 to 12 of a NIK say: day (plus 40 for women), month, year without its century.
 *
 * @param dayCode two digits as they stand, 41 to 71 for a woman
 */
record Nik(int dayCode, int month, int yearOfCentury) {
    static final int LENGTH = 16;
    private static final int WOMEN = 40;
    private static final int[] CENTURIES = {1900, 2000};

    /** Reads sixteen digits. */
    static Nik of(String digits) {
        return new Nik(pair(digits, 6), pair(digits, 8), pair(digits, 10));
    }

    Sex sex() {
        return dayCode > WOMEN ? Sex.FEMALE : Sex.MALE;
    }

    /** Is there such a day in at least one century? 29 February 00 is: 2000 was a leap year, 1900 was not. */
    boolean hasPossibleDate() {
        if (month < 1 || month > 12 || day() < 1) {
            return false;
        }
        for (int century : CENTURIES) {
            if (day() <= YearMonth.of(century + yearOfCentury, month).lengthOfMonth()) {
                return true;
            }
        }
        return false;
    }

    /** Does it name this day? Years are compared by two digits. */
    boolean namesDay(LocalDate date) {
        return date.getDayOfMonth() == day() && date.getMonthValue() == month && date.getYear() % 100 == yearOfCentury;
    }

    private int day() {
        return dayCode > WOMEN ? dayCode - WOMEN : dayCode;
    }

    private static int pair(String digits, int at) {
        return (digits.charAt(at) - '0') * 10 + digits.charAt(at + 1) - '0';
    }
}

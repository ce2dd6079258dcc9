package id.payung.enrollment.worker;

import id.payung.enrollment.contribution.Segment;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads trimmed texts as values, character by character: no regular expressions and no exceptions. */
final class FieldReader {
    private static final int DATE_LENGTH = 10;
    private static final int FIRST_YEAR = 1900;
    private static final int RUPIAH_DIGITS = 10;

    private FieldReader() {}

    /** {@code YYYY-MM-DD}, {@code DD-MM-YYYY} or {@code DD/MM/YYYY}, an existing day from 1900 on. */
    static Optional<LocalDate> date(String text) {
        if (text.length() != DATE_LENGTH) {
            return Optional.empty();
        }
        if (text.charAt(4) == '-' && text.charAt(7) == '-') {
            return date(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        }
        char separator = text.charAt(2);
        if ((separator == '-' || separator == '/') && text.charAt(5) == separator) {
            return date(number(text, 6, 10), number(text, 3, 5), number(text, 0, 2));
        }
        return Optional.empty();
    }

    /** {@code M}, {@code F}, or the Indonesian {@code L} (laki-laki), {@code P} (perempuan). */
    static Optional<Sex> sex(String text) {
        return switch (text) {
            case "M", "m", "L", "l" -> Optional.of(Sex.MALE);
            case "F", "f", "P", "p" -> Optional.of(Sex.FEMALE);
            default -> Optional.empty();
        };
    }

    /** Blank means BPU. */
    static Optional<Segment> segment(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "", "BPU" -> Optional.of(Segment.BPU);
            case "PU" -> Optional.of(Segment.PU);
            default -> Optional.empty();
        };
    }

    /** 1, 2, or 0 for anything else; blank means 1. */
    static int job(String text) {
        return switch (text) {
            case "", "1" -> 1;
            case "2" -> 2;
            default -> 0;
        };
    }

    /** Whole rupiah, digits only, below ten thousand million. */
    static OptionalLong rupiah(String text) {
        if (text.isEmpty() || text.length() > RUPIAH_DIGITS || !onlyDigits(text)) {
            return OptionalLong.empty();
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return OptionalLong.of(value);
    }

    static boolean onlyDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        boolean exists = year >= FIRST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    /** The number between two positions, -1 where a character is no digit. */
    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}

package id.payung.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every number and name of a person that a test of this run has sent; {@link LeakSearch} looks for them at its end. */
final class UsedValues {

    private static final int NIK = 16;
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 5;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{10,}");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private static final Set<String> NUMBERS = ConcurrentHashMap.newKeySet();
    private static final Set<String> NAMES = ConcurrentHashMap.newKeySet();
    /** With which a name may begin at all: feeds are long. */
    private static final Set<String> FIRST_WORDS = ConcurrentHashMap.newKeySet();

    private UsedValues() {}

    /** A NIK, a phone or an account, of ten digits and more; anything shorter or mutilated names nobody. */
    static String number(String number) {
        Matcher digits = DIGITS.matcher(number);
        if (digits.find()) {
            NUMBERS.add(digits.group());
        }
        return number;
    }

    /** A name of two words and more: one word alone is found everywhere. */
    static String name(String name) {
        List<String> words = words(name);
        if (words.size() >= SHORTEST_NAME && words.size() <= LONGEST_NAME) {
            NAMES.add(String.join(" ", words));
            FIRST_WORDS.add(words.get(0));
        }
        return name;
    }

    /** The kind of a person's value that stands in the text, never the value itself. */
    static Optional<String> leakIn(String text) {
        Matcher digits = DIGITS.matcher(text);
        while (digits.find()) {
            if (isUsed(digits.group())) {
                return Optional.of("a number of " + digits.group().length() + " digits");
            }
        }
        return nameIn(words(text));
    }

    private static boolean isUsed(String run) {
        for (int from = 0; from + NIK <= run.length(); from++) {
            if (NUMBERS.contains(run.substring(from, from + NIK))) {
                return true;
            }
        }
        return NUMBERS.contains(run);
    }

    private static Optional<String> nameIn(List<String> words) {
        for (int from = 0; from < words.size(); from++) {
            if (!FIRST_WORDS.contains(words.get(from))) {
                continue;
            }
            StringBuilder name = new StringBuilder(words.get(from));
            for (int next = from + 1; next < Math.min(words.size(), from + LONGEST_NAME); next++) {
                if (NAMES.contains(name.append(' ').append(words.get(next)).toString())) {
                    return Optional.of("a name of " + (next - from + 1) + " words");
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>(List.of(NO_LETTERS.split(text.toLowerCase(Locale.ROOT))));
        words.remove("");
        return words;
    }
}

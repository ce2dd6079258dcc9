package id.payung.enrollment.worker;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Brings the spellings of one name to one string, to compare names and for nothing else: without case, spaces,
 * punctuation and diacritics, without titles before and after the name, and with one spelling of Muhammad.
 */
public final class NameNormaliser {
    private static final NameParts PARTS = NameParts.load();
    private static final int LONGEST_TITLE = 4;

    private NameNormaliser() {}

    /** Never empty for a name that is not blank: a name made of titles alone keeps its letters. */
    public static String normalise(String name) {
        List<String> pieces = pieces(withoutMarks(name));
        if (pieces.isEmpty()) {
            return name.strip().toUpperCase(Locale.ROOT);
        }
        int from = firstAfterTitles(pieces);
        int to = lastBeforeTitles(pieces, from);
        StringBuilder normalised = new StringBuilder(name.length());
        for (int i = from; i < to; i++) {
            normalised.append(PARTS.spelledOut(pieces.get(i)));
        }
        return normalised.toString();
    }

    private static int firstAfterTitles(List<String> pieces) {
        int from = 0;
        while (from < pieces.size() - 1 && PARTS.isTitleBefore(pieces.get(from))) {
            from++;
        }
        return from;
    }

    private static int lastBeforeTitles(List<String> pieces, int from) {
        int to = pieces.size();
        int length = titleLength(pieces, from, to);
        while (length > 0) {
            to -= length;
            length = titleLength(pieces, from, to);
        }
        return to;
    }

    /** How many of the last pieces form one title ({@code S}, {@code Pd}), always leaving one piece of the name. */
    private static int titleLength(List<String> pieces, int from, int to) {
        String title = "";
        int found = 0;
        for (int length = 1; length <= LONGEST_TITLE && to - length > from; length++) {
            title = pieces.get(to - length) + title;
            if (PARTS.isTitleAfter(title)) {
                found = length;
            }
        }
        return found;
    }

    private static String withoutMarks(String name) {
        return Normalizer.isNormalized(name, Normalizer.Form.NFKD)
                ? name
                : Normalizer.normalize(name, Normalizer.Form.NFKD);
    }

    /** Upper-case runs of letters and digits; an apostrophe joins, every other character parts. */
    private static List<String> pieces(String name) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                piece.append(Character.toUpperCase(c));
            } else if (!joins(c) && !piece.isEmpty()) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    private static boolean joins(char c) {
        return c == '\''
                || c == '`'
                || c == '\u2018'
                || c == '\u2019'
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}

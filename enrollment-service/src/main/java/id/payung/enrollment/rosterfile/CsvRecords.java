package id.payung.enrollment.rosterfile;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits RFC 4180 text into records. Unlike the CSV libraries it never gives up: a field that is too long, never closed,
 * followed by something after its quote or holding a NUL breaks only the line it begins on, and reading goes on with the next line. So
 * one lost quote costs one row, not the rest of a roster, and nothing longer than a row is ever held.
 */
final class CsvRecords {

    private static final int BROKEN = -1;

    private final CharWindow window;
    private final char separator;
    private List<String> fields = List.of();
    private long nextLine = 1;
    private long line;
    private int lineFeeds;
    private boolean broken;

    CsvRecords(CharWindow window) {
        this.window = window;
        this.separator = SeparatorGuess.of(window);
    }

    /** Moves to the next record that is not a blank line; false at the end. */
    boolean advance() {
        do {
            if (!window.has(0)) {
                return false;
            }
            read();
        } while (fields.size() == 1 && fields.get(0).isBlank());
        return true;
    }

    /** Line on which the record begins, counted from 1. */
    long line() {
        return line;
    }

    /** Fields of the record; no more than one above the limit. If it is broken, the last one is the rest of its line. */
    List<String> fields() {
        return fields;
    }

    boolean broken() {
        return broken;
    }

    private void read() {
        fields = new ArrayList<>(Math.max(16, fields.size()));
        line = nextLine;
        lineFeeds = 0;
        broken = false;
        int from = 0;
        while (true) {
            int linesBefore = lineFeeds;
            int end = from > FileLimits.ROW ? BROKEN : field(from);
            if (end == BROKEN) {
                lineFeeds = linesBefore;
                breakOff(from);
                return;
            }
            if (!window.has(end) || window.at(end) != separator) {
                finish(end);
                return;
            }
            from = end + 1;
        }
    }

    private int field(int from) {
        return window.has(from) && window.at(from) == '"' ? quoted(from) : plain(from);
    }

    private int plain(int from) {
        int end = from;
        while (window.has(end)) {
            char c = window.at(end);
            if (c == separator || c == '\n' || c == '\r') {
                break;
            }
            if (++end - from > FileLimits.FIELD || end > FileLimits.ROW) {
                return BROKEN;
            }
        }
        return kept(window.text(from, end), end);
    }

    /** No column takes a NUL, so a field that holds one is none. */
    private int kept(String field, int end) {
        if (field.indexOf('\0') >= 0) {
            return BROKEN;
        }
        add(field);
        return end;
    }

    private int quoted(int from) {
        int quotes = 0;
        int at = from + 1;
        while (window.has(at) && at - from - 1 - quotes <= FileLimits.FIELD) {
            char c = window.at(at);
            if (c == '"') {
                if (!window.has(at + 1) || window.at(at + 1) != '"') {
                    return close(from, at, quotes);
                }
                quotes++;
                at++;
            } else if (c == '\n' || c == '\r' && !(window.has(at + 1) && window.at(at + 1) == '\n')) {
                lineFeeds++;
            }
            at++;
        }
        return BROKEN;
    }

    private int close(int from, int closingQuote, int quotes) {
        int end = closingQuote + 1;
        if (end > FileLimits.ROW || window.has(end) && !endsField(window.at(end))) {
            return BROKEN;
        }
        String text = window.text(from + 1, closingQuote);
        return kept(quotes > 0 ? text.replace("\"\"", "\"") : text, end);
    }

    private boolean endsField(char c) {
        return c == separator || c == '\n' || c == '\r';
    }

    private void add(String field) {
        if (fields.size() <= FileLimits.COLUMNS) {
            fields.add(field);
        }
    }

    private void finish(int end) {
        boolean newline = window.has(end);
        window.forget(newline ? end + window.lineEnd(end) : end);
        nextLine = line + lineFeeds + (newline ? 1 : 0);
    }

    /** The record ends with the line on which its broken field begins, however long that line is. */
    private void breakOff(int from) {
        broken = true;
        window.forget(from);
        int end = 0;
        boolean kept = false;
        while (window.has(end) && window.at(end) != '\n' && window.at(end) != '\r') {
            if (++end == FileLimits.FIELD && !kept) {
                add(window.text(0, end));
                kept = true;
            }
            if (kept) {
                window.forget(end);
                end = 0;
            }
        }
        if (!kept) {
            add(window.text(0, end));
        }
        finish(end);
    }
}

package id.payung.enrollment.rosterfile;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** The part of a text that is being looked at: grows to the right up to {@link #SIZE}, forgets to the left. */
final class CharWindow implements AutoCloseable {

    /** Holds the longest row with its longest field, quotes doubled. */
    static final int SIZE = 1 << 17;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader text;
    private final char[] buffer = new char[SIZE];
    private int start;
    private int limit;

    CharWindow(Reader text) {
        this.text = text;
        if (has(0) && at(0) == BYTE_ORDER_MARK) {
            forget(1);
        }
    }

    /** Is there a character at this distance from the start? */
    boolean has(int index) {
        return start + index < limit || fill(index);
    }

    char at(int index) {
        return buffer[start + index];
    }

    String text(int from, int to) {
        return from == to ? "" : new String(buffer, start + from, to - from);
    }

    void forget(int count) {
        start += count;
    }

    /** How many characters end a line at this place: 2 for CRLF, 1 for LF or CR. */
    int lineEnd(int index) {
        return at(index) == '\r' && has(index + 1) && at(index + 1) == '\n' ? 2 : 1;
    }

    private boolean fill(int index) {
        System.arraycopy(buffer, start, buffer, 0, limit - start);
        limit -= start;
        start = 0;
        try {
            while (limit <= index) {
                int count = text.read(buffer, limit, SIZE - limit);
                if (count < 0) {
                    return false;
                }
                limit += count;
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

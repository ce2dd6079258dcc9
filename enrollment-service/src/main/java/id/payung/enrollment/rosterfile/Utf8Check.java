package id.payung.enrollment.rosterfile;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Proves piece by piece, while bytes pass, that they are UTF-8 text. A NUL in the first line shows UTF-16; further down it
 * is somebody's stray character, which costs its row only. Whoever sends UTF-16 or Windows-1252 is
 * told so at once, instead of finding mangled names on cards months later.
 */
public final class Utf8Check {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LINE_FEEDS = ONES * '\n';

    private long line = 1;
    private int missing;
    private int lowest = 0x80;
    private int highest = 0xBF;

    /**
     * Takes the next bytes.
     *
     * @throws id.payung.platform.problem.ProblemException {@code not-utf8}, naming the line
     */
    public void accept(byte[] bytes, int offset, int length) {
        int end = offset + length;
        int at = offset;
        while (at < end) {
            if (missing == 0) {
                at = skipAscii(bytes, at, end);
            }
            if (at < end) {
                accept(bytes[at++]);
            }
        }
    }

    /**
     * Says that no byte follows.
     *
     * @throws id.payung.platform.problem.ProblemException {@code not-utf8} if a character is cut in the middle
     */
    public void finish() {
        if (missing > 0) {
            throw refusal();
        }
    }

    /** Eight bytes at a time as long as none of them is NUL or beyond ASCII; stops at the first group that has one. */
    private int skipAscii(byte[] bytes, int from, int end) {
        int at = from;
        long lineFeeds = 0;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            long word = (long) LONGS.get(bytes, at);
            if (((word | (word - ONES)) & HIGH_BITS) != 0) {
                break;
            }
            long others = word ^ LINE_FEEDS;
            lineFeeds += Long.bitCount(~(others + ~HIGH_BITS) & HIGH_BITS);
        }
        line += lineFeeds;
        return at;
    }

    void accept(byte next) {
        int value = next & 0xFF;
        if (missing > 0) {
            continuation(value);
        } else if (value >= 0x80) {
            lead(value);
        } else if (value == '\n') {
            line++;
        } else if (value == 0 && line == 1) {
            throw refusal();
        }
    }

    private void continuation(int value) {
        if (value < lowest || value > highest) {
            throw refusal();
        }
        missing--;
        lowest = 0x80;
        highest = 0xBF;
    }

    /** Sets what may follow, table 3-7 of the Unicode standard: no overlong forms, no surrogates, nothing above 10FFFF. */
    private void lead(int value) {
        if (value < 0xC2 || value > 0xF4) {
            throw refusal();
        }
        missing = value < 0xE0 ? 1 : value < 0xF0 ? 2 : 3;
        lowest = value == 0xE0 ? 0xA0 : value == 0xF0 ? 0x90 : 0x80;
        highest = value == 0xED ? 0x9F : value == 0xF4 ? 0x8F : 0xBF;
    }

    private RuntimeException refusal() {
        return RosterFileProblems.NOT_UTF8.because(
                "Line " + line + " is not UTF-8 text; save the file as \"CSV UTF-8\" and send it again",
                "Baris " + line + " bukan teks UTF-8; simpan berkas sebagai \"CSV UTF-8\" lalu kirim lagi");
    }
}

package id.payung.acceptance;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** A roster that is made while it is sent: one good row, then the same long and unreadable row again and again. */
final class LargeRoster extends InputStream {

    private static final int FIELDS = 9;
    private static final int FIELD = 9_000;

    private final byte[] head;
    private final byte[] row;
    private final int rows;
    private long position;

    LargeRoster(long bytes) {
        head = (People.HEADER + ",address\n" + People.row() + ",\n").getBytes(StandardCharsets.UTF_8);
        row = row().getBytes(StandardCharsets.UTF_8);
        rows = (int) (bytes / row.length) + 1;
    }

    /** Data rows, the good one included. */
    int rows() {
        return rows + 1;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (position < head.length) {
            return copy(head, (int) position, target, offset, length);
        }
        long after = position - head.length;
        if (after >= (long) rows * row.length) {
            return -1;
        }
        return copy(row, (int) (after % row.length), target, offset, length);
    }

    private int copy(byte[] source, int from, byte[] target, int offset, int length) {
        int count = Math.min(length, source.length - from);
        System.arraycopy(source, from, target, offset, count);
        position += count;
        return count;
    }

    /** More fields than columns; letters that hardly compress. */
    private static String row() {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        for (int field = 0; field < FIELDS; field++) {
            random.ints(FIELD, 'a', 'z' + 1).forEach(letter -> text.append((char) letter));
            text.append(field < FIELDS - 1 ? ',' : '\n');
        }
        return text.toString();
    }
}

package id.payung.enrollment.imports;

import id.payung.platform.problem.CommonProblems;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Text held packed in memory until it is complete: lists of rows shrink to a tenth and less. */
final class PackedBytes extends OutputStream {

    private static final int PART_BYTES = 1 << 16;
    private static final int MOST_BYTES = 64 << 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final OutputStream packing;

    PackedBytes() {
        try {
            packing = new GZIPOutputStream(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void write(int one) throws IOException {
        packing.write(one);
    }

    @Override
    public void write(byte[] text, int offset, int length) throws IOException {
        packing.write(text, offset, length);
    }

    /** Adds a whole stream; refuses (413) one that stays too large when it is packed. */
    void addAll(InputStream text) throws IOException {
        byte[] part = new byte[PART_BYTES];
        for (int count = text.read(part); count >= 0; count = text.read(part)) {
            write(part, 0, count);
            if (bytes.size() > MOST_BYTES) {
                throw CommonProblems.TOO_LARGE.refusal();
            }
        }
    }

    /** Completes it. */
    @Override
    public void close() throws IOException {
        packing.close();
    }

    /** All of it from the beginning, as often as asked; nothing can be added afterwards. */
    InputStream open() throws IOException {
        close();
        return new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }
}

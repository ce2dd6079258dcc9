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
final class PackedBytes {

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

    void add(byte[] text) {
        try {
            packing.write(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Adds a whole stream; refuses (413) one that stays too large when it is packed. */
    void addAll(InputStream text) throws IOException {
        byte[] part = new byte[PART_BYTES];
        for (int count = text.read(part); count >= 0; count = text.read(part)) {
            packing.write(part, 0, count);
            if (bytes.size() > MOST_BYTES) {
                throw CommonProblems.TOO_LARGE.refusal();
            }
        }
    }

    /** All of it from the beginning; nothing can be added afterwards. */
    InputStream open() throws IOException {
        packing.close();
        return new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }
}

package id.payung.enrollment.imports;

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

    void addAll(InputStream text) throws IOException {
        text.transferTo(packing);
    }

    /** All of it from the beginning; nothing can be added afterwards. */
    InputStream open() throws IOException {
        packing.close();
        return new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }
}

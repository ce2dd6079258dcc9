package id.payung.enrollment.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The verdict of every row as CSV ({@code line,outcome,code,field}) in the order of the file. Kept packed until the
 * whole file is done: a few bits a row, and an answer that cannot break off for a row that cannot be read.
 */
final class ImportAnswer {

    private static final String HEADER = "line,outcome,code,field\r\n";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final OutputStream packed;

    ImportAnswer() {
        try {
            packed = new GZIPOutputStream(bytes);
            add(HEADER);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void add(MembershipImport.RowVerdict verdict) {
        add(verdict.line() + "," + verdict.outcome() + "," + verdict.code() + "," + verdict.field() + "\r\n");
    }

    void writeTo(OutputStream out) throws IOException {
        packed.close();
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            unpacked.transferTo(out);
        }
    }

    private void add(String text) {
        try {
            packed.write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

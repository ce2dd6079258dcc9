package id.payung.enrollment.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The verdict of every row as CSV ({@code line,outcome,code,field}) in the order of the file. Sent only when the whole
 * file is done, so that it cannot break off for a row that cannot be read.
 */
final class ImportAnswer {

    private final PackedBytes packed = new PackedBytes();

    ImportAnswer() {
        add("line,outcome,code,field");
    }

    void add(MembershipImport.RowVerdict verdict) {
        add(verdict.line() + "," + verdict.outcome() + "," + verdict.code() + "," + verdict.field());
    }

    void writeTo(OutputStream out) throws IOException {
        try (InputStream csv = packed.open()) {
            csv.transferTo(out);
        }
    }

    private void add(String line) {
        packed.add((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}

package id.payung.enrollment.rosterfile;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CsvRecordsTest {

    private static final String ALPHABET = "\"\"\n\r,;aé ";
    private static final int ROWS = 1_000_000;

    /** FastCSV is the oracle for every well-formed file. */
    @Test
    void splitsWellFormedTextAsTheLibraryDoes() {
        Random random = seeded();
        for (int round = 0; round < 5_000; round++) {
            String text = wellFormed(random);

            List<List<String>> fields = new ArrayList<>();
            List<Long> lines = new ArrayList<>();
            CsvRecords records = new CsvRecords(new CharWindow(new StringReader(text)));
            while (records.advance()) {
                fields.add(records.fields());
                lines.add(records.line());
                assertThat(records.broken()).isFalse();
            }

            List<CsvRecord> oracle =
                    CsvReader.builder().ofCsvRecord(text).stream().toList();
            assertThat(fields)
                    .isEqualTo(oracle.stream().map(CsvRecord::getFields).toList());
            assertThat(lines)
                    .isEqualTo(oracle.stream()
                            .map(CsvRecord::getStartingLineNumber)
                            .toList());
        }
    }

    /** Any text at all is split to its end, with no more rows than lines and each row's line further down. */
    @Test
    void neverFailsOnAnyText() {
        Random random = seeded();
        for (int round = 0; round < 20_000; round++) {
            String text = text(random, 60);
            CsvRecords records = new CsvRecords(new CharWindow(new StringReader(text)));
            long last = 0;
            while (records.advance()) {
                assertThat(records.line()).isGreaterThan(last);
                last = records.line();
            }
            assertThat(last).isLessThanOrEqualTo(text.lines().count());
        }
    }

    @Test
    void holdsNoMoreThanAWindowOfAMillionRows() throws IOException {
        long before = usedAfterCollection();
        long highest = 0;
        int rows = 0;
        try (RosterReader reader = RosterFiles.open(RosterFormat.CSV, new EndlessRoster(ROWS, ""))) {
            for (Optional<RosterRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                if (++rows % 200_000 == 0) {
                    highest = Math.max(highest, usedAfterCollection() - before);
                }
            }
        }

        assertThat(rows).isEqualTo(ROWS);
        assertThat(highest).as("bytes held").isLessThan(8 << 20);
    }

    @Test
    void holdsNoMoreThanAWindowOfAFieldWithoutEnd() throws IOException {
        long before = usedAfterCollection();
        for (String start : List.of("1,\"", "1,", "\"\"", "{")) {
            try (RosterReader reader =
                    RosterFiles.open(RosterFormat.CSV, new EndlessRoster(3, start + "x\"\"".repeat(5 << 18) + "\n"))) {
                List<RosterRow> rows = Rosters.rest(reader);

                assertThat(rows).extracting(RosterRow::malformed).containsExactly(true, false, false, false);
                assertThat(String.join("", rows.get(0).values()).length()).isLessThan(25_000);
                assertThat(usedAfterCollection() - before).as("bytes held").isLessThan(24 << 20);
            }
        }
    }

    private static long usedAfterCollection() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static String wellFormed(Random random) {
        StringWriter out = new StringWriter();
        LineDelimiter[] ends = {LineDelimiter.LF, LineDelimiter.CRLF, LineDelimiter.CR};
        CsvWriter csv =
                CsvWriter.builder().lineDelimiter(ends[random.nextInt(3)]).build(out);
        csv.writeRecord("a", "b,", "c");
        for (int row = random.nextInt(8); row > 0; row--) {
            csv.writeRecord(IntStream.range(0, 2 + random.nextInt(4))
                    .mapToObj(i -> text(random, 8))
                    .toArray(String[]::new));
        }
        return out.toString();
    }

    private static String text(Random random, int length) {
        return random.ints(random.nextInt(length), 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }

    private static Random seeded() {
        long seed = System.nanoTime();
        System.out.println("CsvRecordsTest seed " + seed);
        return new Random(seed);
    }

    /** A roster that exists only as far as it is read. */
    static final class EndlessRoster extends InputStream {

        private final int rows;
        private int row;
        private ByteArrayInputStream piece;

        EndlessRoster(int rows, String firstRow) {
            this.rows = rows;
            this.piece = bytes(Rosters.HEADER + "\n" + firstRow);
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("by pieces only");
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (piece.available() == 0 && row < rows) {
                piece = bytes((6472011501900001L + row++) + ",Budi Contoh,1990-01-15,M,64.72,FISHER\n");
            }
            return piece.read(target, offset, length);
        }

        private static ByteArrayInputStream bytes(String text) {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}

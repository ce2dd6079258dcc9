package id.payung.reporting.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    private static final long ROWS = 1_000_000;
    private static final long MOST_WAITING = 5_000;

    private final AtomicLong read = new AtomicLong();

    /** Counts lines, and how many rows were read at most that are not written yet. */
    private final class Lines extends OutputStream {
        private long lines;
        private long mostWaiting;

        @Override
        public void write(int letter) {
            lines += letter == '\n' ? 1 : 0;
            mostWaiting = Math.max(mostWaiting, read.get() - lines);
        }
    }

    @Test
    void writesNoCellThatASpreadsheetWouldRun() throws IOException {
        List<Object> row = List.of("=HYPERLINK(\"http://x\")", "@SUM(A1)", "Desa \"Satu\", RT 1", -5L);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new CsvTable(List.of("sponsor", "source", "name", "change"), Stream.of(row))
                .stream().write(out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("sponsor,source,name,change\r\n"
                        + "\"'=HYPERLINK(\"\"http://x\"\")\",'@SUM(A1),\"Desa \"\"Satu\"\", RT 1\",-5\r\n");
    }

    @Test
    void writesAMillionRowsWhileTheyAreRead() throws IOException {
        Stream<List<Object>> rows = LongStream.rangeClosed(1, ROWS).mapToObj(number -> {
            read.set(number);
            return List.of(number, "64.72");
        });
        Lines out = new Lines();

        new CsvTable(List.of("number", "region"), rows).stream().write(out);

        assertThat(out.lines).as("with the header").isEqualTo(ROWS + 1);
        assertThat(out.mostWaiting).isPositive().isLessThan(MOST_WAITING);
    }
}

package id.payung.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The forms in which offices send their rosters. */
enum RosterForm {
    CSV("text/csv") {
        @Override
        byte[] file(List<String> rows) {
            return People.roster(rows).getBytes(StandardCharsets.UTF_8);
        }
    },
    NDJSON("application/x-ndjson") {
        @Override
        byte[] file(List<String> rows) {
            return rows.stream()
                    .map(RosterForm::object)
                    .collect(Collectors.joining("\n"))
                    .getBytes(StandardCharsets.UTF_8);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        byte[] file(List<String> rows) {
            return workbook(rows.stream()
                    .map(row -> List.<Object>copyOf(Arrays.asList(row.split(","))))
                    .toList());
        }
    };

    private static final List<String> COLUMNS = List.of(People.HEADER.split(","));

    private final String type;

    RosterForm(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    /** A file of rows as {@link People} makes them. */
    abstract byte[] file(List<String> rows);

    /** A workbook in which some cells may be numbers. */
    static byte[] workbook(List<List<Object>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "acceptance", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("roster");
            write(sheet, 0, COLUMNS);
            for (int i = 0; i < rows.size(); i++) {
                write(sheet, i + 1, rows.get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int line, List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof Number number) {
                sheet.value(line, i, number);
            } else {
                sheet.value(line, i, cells.get(i).toString());
            }
        }
    }

    private static String object(String row) {
        String[] cells = row.split(",");
        return IntStream.range(0, cells.length)
                .mapToObj(i -> '"' + COLUMNS.get(i) + "\":\"" + cells[i] + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}

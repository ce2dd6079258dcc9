package id.payung.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of the table that people read, {@code contracts/access.md}: who may ask this.
 *
 * @param endpoint {@code METHOD path}
 * @param rights by the column's name
 */
public record AccessRow(String endpoint, Map<String, Right> rights) {

    /** What a role may do: everything, what is its own, or nothing. */
    public enum Right {
        YES,
        OWN,
        NO
    }

    private static final Path TABLE = Path.of("contracts", "access.md");

    /** The whole table of the module whose tests run. */
    public static List<AccessRow> table() {
        return table(TABLE);
    }

    /** The table in this file. */
    public static List<AccessRow> table(Path file) {
        try {
            List<List<String>> lines = Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith("|") && !line.startsWith("|--"))
                    .map(AccessRow::cells)
                    .toList();
            List<String> columns = lines.get(0);
            return lines.stream().skip(1).map(cells -> row(columns, cells)).toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The path with its placeholders. */
    public String path() {
        return endpoint.split(" ")[1];
    }

    private static AccessRow row(List<String> columns, List<String> cells) {
        Map<String, Right> rights = new LinkedHashMap<>();
        for (int column = 1; column < columns.size(); column++) {
            String cell = cells.get(column);
            rights.put(columns.get(column), cell.isEmpty() ? Right.NO : Right.valueOf(cell.toUpperCase()));
        }
        return new AccessRow(cells.get(0).replace("`", ""), rights);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|", -1))
                .map(String::strip)
                .toList()
                .subList(0, (int) line.chars().filter(c -> c == '|').count() - 1);
    }

    @Override
    public String toString() {
        return endpoint;
    }
}

package id.payung.platform.testing;

import id.payung.platform.database.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The table of {@code deploy/PRIVACY.md} for one database, to be compared with what the database really has. */
public final class PrivacyInventory {

    private static final Path DOCUMENT = Path.of("..", "deploy", "PRIVACY.md");

    private PrivacyInventory() {}

    /** How each column is kept, by {@code table.column}, as the document says under these headings. */
    public static Map<String, String> of(String... headings) {
        Map<String, String> kept = new TreeMap<>();
        List<String> wanted = Arrays.asList(headings);
        boolean inside = false;
        for (String line : lines()) {
            if (line.startsWith("#")) {
                inside = wanted.contains(line.replace("#", "").strip());
            } else if (inside && line.startsWith("| `")) {
                add(kept, line.split("\\|"));
            }
        }
        return kept;
    }

    private static void add(Map<String, String> kept, String[] cells) {
        String table = cells[1].replace("`", "").strip();
        for (String column : cells[2].replace("`", "").split(",")) {
            kept.put(table + "." + column.strip(), cells[3].strip());
        }
    }

    /** Every column there is. */
    public static List<String> columns(Database database) {
        return database.list(
                "select table_name || '.' || column_name from information_schema.columns"
                        + " join information_schema.tables using (table_schema, table_name)"
                        + " where table_schema = 'public' and table_name <> 'flyway_schema_history'"
                        + " and table_type = 'BASE TABLE' order by 1",
                row -> row.getString(1));
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(DOCUMENT);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}

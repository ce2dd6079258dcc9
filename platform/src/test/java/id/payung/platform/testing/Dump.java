package id.payung.platform.testing;

import id.payung.platform.database.Database;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.postgresql.PGConnection;

/**
 * What a thief of the database sees: every table as {@code copy … to stdout} writes it, which is what pg_dump copies (the
 * embedded PostgreSQL brings no pg_dump). Binary columns stand in it as hexadecimal digits.
 */
public final class Dump {

    private static final int BASE64_SHIFTS = 3;

    private final Database database;

    public Dump(Database database) {
        this.database = database;
    }

    /** Where a value is found in clear, as hexadecimal digits or inside Base64: {@code value in table}. */
    public List<String> tracesOf(List<String> values) {
        List<String> traces = new ArrayList<>();
        for (String table : tables()) {
            String dump = text(table);
            String lower = dump.toLowerCase(Locale.ROOT);
            for (String value : values) {
                if (lower.contains(value.toLowerCase(Locale.ROOT))
                        || forms(value).stream().anyMatch(dump::contains)) {
                    traces.add(value + " in " + table);
                }
            }
        }
        return traces;
    }

    /** All tables of the service. */
    public List<String> tables() {
        return database.list(
                "select tablename::text from pg_tables where schemaname = 'public'"
                        + " and tablename <> 'flyway_schema_history' order by 1",
                row -> row.getString(1));
    }

    private String text(String table) {
        return database.call(connection -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", out);
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
            return out.toString(StandardCharsets.UTF_8);
        });
    }

    private static Set<String> forms(String value) {
        Set<String> forms = new LinkedHashSet<>();
        for (String spelt : List.of(value, value.toLowerCase(Locale.ROOT), value.toUpperCase(Locale.ROOT))) {
            byte[] bytes = spelt.getBytes(StandardCharsets.UTF_8);
            forms.add(HexFormat.of().formatHex(bytes));
            for (int shift = 0; shift < BASE64_SHIFTS; shift++) {
                forms.add(base64(bytes, shift));
            }
        }
        return forms;
    }

    /** What is the same in Base64 whatever stands before and behind. */
    private static String base64(byte[] bytes, int shift) {
        byte[] shifted = new byte[shift + bytes.length];
        System.arraycopy(bytes, 0, shifted, shift, bytes.length);
        int whole = shifted.length / 3 * 3;
        String encoded = Base64.getEncoder().encodeToString(Arrays.copyOf(shifted, whole));
        return shift == 0 ? encoded : encoded.substring(4);
    }
}

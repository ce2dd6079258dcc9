package id.payung.enrollment.rosterfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One JSON object a line. A line that is anything else is a malformed row. */
final class JsonRosterReader implements RosterReader {

    private static final JsonFactory JSON = new JsonFactory();
    private static final RosterHeader HEADER = RosterHeader.of(
            Arrays.stream(RosterColumn.values()).map(RosterColumn::english).toList());
    private static final Map<String, RosterColumn> KEYS = RosterColumn.byNames(List.of(
            RosterColumn::english,
            RosterColumn::indonesian,
            RosterColumn::field,
            column -> camelCase(column.indonesian())));
    private static final Set<RosterColumn> NUMBERS =
            EnumSet.of(RosterColumn.NIK, RosterColumn.INCOME, RosterColumn.WAGE, RosterColumn.JOB);
    private static final int NIK_DIGITS = 16;

    private final CharWindow window;
    private long nextLine = 1;

    JsonRosterReader(InputStream body) {
        this.window = new CharWindow(new InputStreamReader(new Utf8Guard(body), StandardCharsets.UTF_8));
    }

    @Override
    public List<String> header() {
        return HEADER.names();
    }

    @Override
    public Optional<RosterRow> next() {
        while (window.has(0)) {
            long line = nextLine++;
            int end = lineEnd();
            String text = window.text(0, end);
            boolean tooLong = skipLineEnd(end);
            if (tooLong || !text.isBlank()) {
                return Optional.of(tooLong ? malformed(line, emptyValues(), "") : parse(line, text));
            }
        }
        return Optional.empty();
    }

    private int lineEnd() {
        int end = 0;
        while (end < FileLimits.ROW && window.has(end) && window.at(end) != '\n') {
            end++;
        }
        return end;
    }

    /** Leaves the line behind; true if it went on beyond the limit. */
    private boolean skipLineEnd(int end) {
        window.forget(end);
        boolean tooLong = false;
        while (window.has(0)) {
            boolean lineFeed = window.at(0) == '\n';
            tooLong |= !lineFeed && window.at(0) != '\r';
            window.forget(1);
            if (lineFeed) {
                break;
            }
        }
        return tooLong;
    }

    private static RosterRow parse(long line, String text) {
        String[] values = emptyValues();
        Set<RosterColumn> seen = EnumSet.noneOf(RosterColumn.class);
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return malformed(line, values, "");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                RosterColumn column = KEYS.get(json.currentName());
                if (column == null) {
                    return malformed(line, values, "");
                }
                if (!seen.add(column) || !accepts(column, json.nextToken(), json)) {
                    return malformed(line, values, column.english());
                }
                values[column.ordinal()] = json.currentToken() == JsonToken.VALUE_NULL ? "" : json.getText();
            }
            return json.nextToken() == null
                    ? HEADER.row(line, Arrays.asList(values), false, "")
                    : malformed(line, values, "");
        } catch (IOException e) {
            return malformed(line, values, "");
        }
    }

    private static boolean accepts(RosterColumn column, JsonToken token, JsonParser json) throws IOException {
        if (token == JsonToken.VALUE_STRING) {
            return json.getTextLength() <= FileLimits.FIELD && isStorable(json.getText());
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return NUMBERS.contains(column) && (column != RosterColumn.NIK || isNik(json.getText()));
        }
        return token == JsonToken.VALUE_NULL;
    }

    private static boolean isNik(String digits) {
        return digits.length() == NIK_DIGITS && digits.charAt(0) != '-';
    }

    /** Escapes can smuggle in what UTF-8 has no bytes for, and NUL, which no database column takes. */
    private static boolean isStorable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static RosterRow malformed(long line, String[] values, String field) {
        return HEADER.row(line, Arrays.asList(values), true, field);
    }

    private static String[] emptyValues() {
        String[] values = new String[RosterColumn.values().length];
        Arrays.fill(values, "");
        return values;
    }

    private static String camelCase(String snakeCase) {
        StringBuilder camel = new StringBuilder();
        for (String word : snakeCase.split("_")) {
            camel.append(
                    camel.isEmpty()
                            ? word.substring(0, 1)
                            : word.substring(0, 1).toUpperCase(Locale.ROOT));
            camel.append(word.substring(1));
        }
        return camel.toString();
    }

    @Override
    public void close() {
        window.close();
    }
}

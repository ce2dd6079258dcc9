package id.payung.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.function.Function;

/**
 * Reads a date or an instant from ISO 8601 text with a year of four digits. Jackson's own readers take any number, also
 * one in quotes, for days or seconds since 1970: a NIK in the wrong field would become an instant.
 */
final class StrictTime<T extends Temporal> extends StdScalarDeserializer<T> {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    private final Class<T> type;
    private final transient Function<String, T> parse;

    StrictTime(Class<T> type, Function<String, T> parse) {
        super(type);
        this.type = type;
        this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return type.cast(context.handleUnexpectedToken(type, parser));
        }
        try {
            T read = parse.apply(parser.getText());
            int year = read.get(ChronoField.YEAR);
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return read;
            }
        } catch (DateTimeException malformed) {
            // refused below, without the value
        }
        return type.cast(context.handleWeirdStringValue(type, "", "not ISO 8601"));
    }
}

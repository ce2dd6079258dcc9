package id.payung.enrollment.enrolling;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;

/** Takes a text; whatever else came becomes {@link #NONE}, which no check lets through. */
final class AnyText extends JsonDeserializer<String> {

    /** Stands for a value of another kind: a character that cannot be stored. */
    static final String NONE = "\u0000";

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return read(parser);
    }

    static String read(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        parser.skipChildren();
        return NONE;
    }
}

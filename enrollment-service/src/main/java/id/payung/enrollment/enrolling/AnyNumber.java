package id.payung.enrollment.enrolling;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;

/** Takes a number as it was written. A text keeps its quotes: it is a value that is wrong, not one that is none. */
final class AnyNumber extends JsonDeserializer<String> {

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken().isNumeric()) {
            return parser.getText();
        }
        return parser.currentToken() == JsonToken.VALUE_STRING ? '"' + parser.getText() + '"' : AnyText.read(parser);
    }
}

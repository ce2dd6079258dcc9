package id.payung.enrollment.enrolling;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Takes a list of texts as {@link AnyText} does one; what is no list is a list of what is no text. */
final class AnyTexts extends JsonDeserializer<List<String>> {

    @Override
    public List<String> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        List<String> texts = new ArrayList<>();
        if (!parser.isExpectedStartArrayToken()) {
            parser.skipChildren();
            texts.add(AnyText.NONE);
            return texts;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            texts.add(AnyText.read(parser));
        }
        return texts;
    }
}

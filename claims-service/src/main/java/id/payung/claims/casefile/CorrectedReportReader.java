package id.payung.claims.casefile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;

/** Reads the data of a correction as the report whose shape it has. */
final class CorrectedReportReader extends StdDeserializer<Correctable> {

    CorrectedReportReader() {
        super(Correctable.class);
    }

    @Override
    public Correctable deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode data = context.readTree(parser);
        Class<? extends Correctable> shape = EventType.ofReport(data)
                .map(type -> type.data().<Correctable>asSubclass(Correctable.class))
                .orElse(null);
        if (shape == null) {
            return context.reportInputMismatch(Correctable.class, "no report has this shape");
        }
        return context.readTreeAsValue(data, shape);
    }
}

package id.payung.claims.casefile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;

/** Reads the data of a correction as the report whose shape it has. */
final class CorrectedReportReader extends StdDeserializer<CaseReport> {

    CorrectedReportReader() {
        super(CaseReport.class);
    }

    @Override
    public CaseReport deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode data = context.readTree(parser);
        Class<? extends CaseReport> shape = EventType.ofReport(data)
                .map(type -> type.data().<CaseReport>asSubclass(CaseReport.class))
                .orElse(null);
        if (shape == null) {
            return context.reportInputMismatch(CaseReport.class, "no report has this shape");
        }
        return context.readTreeAsValue(data, shape);
    }
}

package id.payung.reporting.sdmx.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import id.payung.platform.problem.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;

/** Writes what SDMX-JSON 2.0 messages have in common. */
public final class Json {

    /** A message that breaks off must not look whole: nothing is ended or flushed but by {@link #end}. */
    private static final JsonFactory FACTORY = new JsonFactory()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);

    private Json() {}

    /** Begins a message: its meta data stand, its data are begun. */
    public static JsonGenerator message(OutputStream to, Header header, String schema) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(to);
        json.writeStartObject();
        json.writeObjectFieldStart("meta");
        json.writeStringField("schema", schema);
        json.writeStringField("id", header.id());
        json.writeBooleanField("test", false);
        json.writeStringField("prepared", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(header.prepared()));
        json.writeArrayFieldStart("contentLanguages");
        for (String language : Header.LANGUAGES) {
            json.writeString(language);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("sender");
        json.writeStringField("id", "PAYUNG");
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectFieldStart("data");
        return json;
    }

    /** Ends the data and the message. */
    public static void end(JsonGenerator json) throws IOException {
        json.writeEndObject();
        json.writeEndObject();
        json.close();
    }

    /** The name of something in the caller's language, and in all of them. */
    public static void names(JsonGenerator json, Text name, Header header) throws IOException {
        json.writeStringField("name", name.in(header.locale()));
        json.writeObjectFieldStart("names");
        json.writeStringField("en", name.en());
        json.writeStringField("id", name.id());
        json.writeEndObject();
    }
}

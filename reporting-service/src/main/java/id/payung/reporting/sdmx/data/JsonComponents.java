package id.payung.reporting.sdmx.data;

import com.fasterxml.jackson.core.JsonGenerator;
import id.payung.platform.problem.Text;
import id.payung.platform.time.WorkClock;
import id.payung.reporting.sdmx.structure.Attribute;
import id.payung.reporting.sdmx.structure.ComponentsJson;
import id.payung.reporting.sdmx.structure.DataStructure;
import id.payung.reporting.sdmx.structure.Dataflow;
import id.payung.reporting.sdmx.structure.SeriesDimension;
import id.payung.reporting.sdmx.web.Header;
import id.payung.reporting.sdmx.web.Json;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The part of SDMX-JSON 2.0 data that says what they are made of, with the codes that they have. */
final class JsonComponents {

    private final JsonGenerator json;
    private final Shape shape;
    private final CodeBook book;
    private final Header header;
    private final Places places;

    JsonComponents(JsonGenerator json, Shape shape, CodeBook book, Header header, Places places) {
        this.json = json;
        this.shape = shape;
        this.book = book;
        this.header = header;
        this.places = places;
    }

    void write() throws IOException {
        json.writeArrayFieldStart("structures");
        json.writeStartObject();
        Json.names(json, Dataflow.COVERAGE.name(), header);
        JsonMessage.link(json);
        json.writeArrayFieldStart("dataSets");
        json.writeNumber(0);
        json.writeEndArray();
        dimensions();
        json.writeObjectFieldStart("measures");
        json.writeArrayFieldStart("observation");
        if (shape.values()) {
            begin(DataStructure.OBS_VALUE, DataStructure.OBS_VALUE_NAME);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectFieldStart("attributes");
        attributes("series", shape.ofSeries());
        attributes("observation", shape.ofObservations());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void dimensions() throws IOException {
        json.writeObjectFieldStart("dimensions");
        json.writeArrayFieldStart("series");
        for (SeriesDimension dimension : SeriesDimension.values()) {
            begin(dimension.name(), dimension.label());
            json.writeNumberField("keyPosition", dimension.ordinal());
            values(dimension.name(), dimension.codelist());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("observation");
        if (shape.observations()) {
            months();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void months() throws IOException {
        begin(DataStructure.TIME_PERIOD, DataStructure.TIME_PERIOD_NAME);
        json.writeNumberField("keyPosition", SeriesDimension.values().length);
        json.writeArrayFieldStart("values");
        for (String month : places.codes(DataStructure.TIME_PERIOD)) {
            YearMonth one = YearMonth.parse(month);
            json.writeStartObject();
            json.writeStringField("value", month);
            json.writeStringField("start", instant(one.atDay(1).atTime(LocalTime.MIN)));
            json.writeStringField("end", instant(one.atEndOfMonth().atTime(LocalTime.of(23, 59, 59))));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String instant(LocalDateTime local) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local.atOffset(WorkClock.WITA));
    }

    private void attributes(String level, List<Attribute> attributes) throws IOException {
        json.writeArrayFieldStart(level);
        for (Attribute attribute : attributes) {
            begin(attribute.name(), attribute.label());
            json.writeFieldName("relationship");
            ComponentsJson.relationship(json, attribute);
            if (attribute.codelist().isPresent()
                    && !places.codes(attribute.name()).isEmpty()) {
                values(attribute.name(), attribute.codelist().get());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void begin(String id, Text name) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        Json.names(json, name, header);
    }

    private void values(String component, String codelist) throws IOException {
        json.writeArrayFieldStart("values");
        for (String code : places.codes(component)) {
            json.writeStartObject();
            json.writeStringField("id", code);
            Json.names(json, book.name(codelist, code), header);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

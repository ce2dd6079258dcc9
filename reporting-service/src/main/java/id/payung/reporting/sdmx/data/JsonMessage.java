package id.payung.reporting.sdmx.data;

import com.fasterxml.jackson.core.JsonGenerator;
import id.payung.reporting.sdmx.PublishedObservation;
import id.payung.reporting.sdmx.structure.Attribute;
import id.payung.reporting.sdmx.structure.Dataflow;
import id.payung.reporting.sdmx.structure.SeriesDimension;
import id.payung.reporting.sdmx.web.Header;
import id.payung.reporting.sdmx.web.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * SDMX-JSON 2.0 data. Codes are told by their places in lists; the lists stand after the data, because only then it is
 * known what they must have.
 */
final class JsonMessage implements DataMessage {

    private static final String SCHEMA = "https://json.sdmx.org/2.0.0/sdmx-json-data-schema.json";

    private final Shape shape;
    private final CodeBook book;
    private final Header header;
    private final Places places = new Places();

    JsonMessage(Shape shape, CodeBook book, Header header) {
        this.shape = shape;
        this.book = book;
        this.header = header;
    }

    @Override
    public void write(OutputStream to, Iterator<Series> series) throws IOException {
        JsonGenerator json = Json.message(to, header, SCHEMA);
        json.writeArrayFieldStart("dataSets");
        json.writeStartObject();
        json.writeNumberField("structure", 0);
        json.writeStringField("action", "Information");
        link(json);
        json.writeObjectFieldStart("series");
        while (series.hasNext()) {
            series(json, series.next());
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        new JsonComponents(json, shape, book, header, places).write();
        Json.end(json);
    }

    /** To the dataflow that the data are of. */
    static void link(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("links");
        json.writeStartObject();
        json.writeStringField("rel", "dataflow");
        json.writeStringField("urn", Dataflow.COVERAGE.urn());
        json.writeEndObject();
        json.writeEndArray();
    }

    private void series(JsonGenerator json, Series series) throws IOException {
        StringJoiner key = new StringJoiner(":");
        for (SeriesDimension dimension : SeriesDimension.values()) {
            key.add(Integer.toString(places.of(dimension.name(), dimension.codeOf(series.cell()))));
        }
        json.writeObjectFieldStart(key.toString());
        if (!shape.ofSeries().isEmpty()) {
            json.writeArrayFieldStart("attributes");
            attributes(json, shape.ofSeries(), series.any());
            json.writeEndArray();
        }
        if (shape.observations()) {
            json.writeObjectFieldStart("observations");
            for (PublishedObservation seen : series.observations()) {
                observation(json, seen);
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void observation(JsonGenerator json, PublishedObservation seen) throws IOException {
        json.writeArrayFieldStart(Integer.toString(places.ofMonth(seen.month())));
        if (shape.values() && seen.persons().isPresent()) {
            json.writeNumber(seen.persons().getAsLong());
        } else if (shape.values()) {
            json.writeNull();
        }
        attributes(json, shape.ofObservations(), seen);
        json.writeEndArray();
    }

    private void attributes(JsonGenerator json, List<Attribute> attributes, PublishedObservation seen)
            throws IOException {
        for (Attribute attribute : attributes) {
            Optional<String> value = attribute.of(seen);
            if (value.isEmpty()) {
                json.writeNull();
            } else if (attribute.codelist().isPresent()) {
                json.writeNumber(places.of(attribute.name(), value.get()));
            } else if (attribute.isNumber()) {
                json.writeNumber(value.get());
            } else {
                json.writeString(value.get());
            }
        }
    }
}

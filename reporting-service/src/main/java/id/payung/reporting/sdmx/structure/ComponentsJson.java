package id.payung.reporting.sdmx.structure;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;

/** The dimensions, the measure and the attributes as SDMX-JSON 2.0. */
public final class ComponentsJson {

    private final JsonGenerator json;

    ComponentsJson(JsonGenerator json) {
        this.json = json;
    }

    void write() throws IOException {
        json.writeObjectFieldStart("dataStructureComponents");
        dimensions();
        json.writeObjectFieldStart("measureList");
        json.writeStringField("id", "MeasureDescriptor");
        json.writeArrayFieldStart("measures");
        json.writeStartObject();
        component(DataStructure.OBS_VALUE, Optional.empty(), "Long");
        json.writeStringField("usage", "optional");
        // says the same again: one published revision of the schema requires it
        json.writeBooleanField("isMandatory", false);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        attributes();
        json.writeEndObject();
    }

    private void dimensions() throws IOException {
        json.writeObjectFieldStart("dimensionList");
        json.writeStringField("id", "DimensionDescriptor");
        json.writeArrayFieldStart("dimensions");
        for (SeriesDimension dimension : SeriesDimension.values()) {
            json.writeStartObject();
            component(dimension.name(), Optional.of(dimension.codelist()), "String");
            json.writeNumberField("position", dimension.ordinal());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("timeDimension");
        component(DataStructure.TIME_PERIOD, Optional.empty(), "ObservationalTimePeriod");
        json.writeEndObject();
        json.writeEndObject();
    }

    private void attributes() throws IOException {
        json.writeObjectFieldStart("attributeList");
        json.writeStringField("id", "AttributeDescriptor");
        json.writeArrayFieldStart("attributes");
        for (Attribute attribute : Attribute.values()) {
            json.writeStartObject();
            component(attribute.name(), attribute.codelist(), attribute.dataType());
            json.writeStringField("usage", attribute.isMandatory() ? "mandatory" : "optional");
            json.writeFieldName("attributeRelationship");
            relationship(json, attribute);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** What an attribute belongs to: its series, or its observation. */
    public static void relationship(JsonGenerator json, Attribute attribute) throws IOException {
        json.writeStartObject();
        if (attribute.isOfSeries()) {
            json.writeArrayFieldStart("dimensions");
            for (SeriesDimension dimension : SeriesDimension.values()) {
                json.writeString(dimension.name());
            }
            json.writeEndArray();
        } else {
            json.writeObjectFieldStart("observation");
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void component(String id, Optional<String> codelist, String dataType) throws IOException {
        json.writeStringField("id", id);
        json.writeStringField("conceptIdentity", ConceptScheme.COVERAGE.concept(id));
        json.writeObjectFieldStart("localRepresentation");
        if (codelist.isPresent()) {
            json.writeStringField("enumeration", Codelist.urnOf(codelist.get()));
        } else {
            json.writeObjectFieldStart("format");
            json.writeStringField("dataType", dataType);
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}

package id.payung.reporting.sdmx.structure;

import com.fasterxml.jackson.core.JsonGenerator;
import id.payung.reporting.sdmx.web.Header;
import id.payung.reporting.sdmx.web.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Structures as SDMX-JSON 2.0. */
final class StructureJson {

    private static final String SCHEMA = "https://json.sdmx.org/2.0.0/sdmx-json-structure-schema.json";

    private final JsonGenerator json;
    private final Header header;

    private StructureJson(JsonGenerator json, Header header) {
        this.json = json;
        this.header = header;
    }

    static void write(OutputStream to, List<Shown> shown, Header header) throws IOException {
        JsonGenerator json = Json.message(to, header, SCHEMA);
        StructureJson message = new StructureJson(json, header);
        message.each("dataflows", shown, ArtefactType.DATAFLOW);
        message.each("dataStructures", shown, ArtefactType.DATASTRUCTURE);
        message.each("conceptSchemes", shown, ArtefactType.CONCEPTSCHEME);
        message.each("codelists", shown, ArtefactType.CODELIST);
        Json.end(json);
    }

    private void each(String group, List<Shown> shown, ArtefactType type) throws IOException {
        List<Shown> ofType =
                shown.stream().filter(one -> one.artefact().type() == type).toList();
        if (ofType.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(group);
        for (Shown one : ofType) {
            json.writeStartObject();
            identity(one);
            if (!one.stub()) {
                content(one);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void identity(Shown one) throws IOException {
        Artefact artefact = one.artefact();
        json.writeStringField("id", artefact.id());
        json.writeStringField("agencyID", Artefact.AGENCY);
        json.writeStringField("version", Artefact.VERSION);
        Json.names(json, artefact.name(), header);
        json.writeBooleanField("isExternalReference", one.stub());
        link(one);
        if (one.isPartial()) {
            json.writeBooleanField("isPartial", true);
        }
    }

    private void link(Shown one) throws IOException {
        json.writeArrayFieldStart("links");
        json.writeStartObject();
        json.writeStringField("rel", one.stub() ? "external" : "self");
        json.writeStringField("urn", one.artefact().urn());
        json.writeEndObject();
        json.writeEndArray();
    }

    private void content(Shown one) throws IOException {
        Artefact artefact = one.artefact();
        if (artefact instanceof Dataflow flow) {
            json.writeStringField("structure", flow.structure().urn());
        } else if (artefact instanceof Codelist list) {
            items("codes", one.of(list.codes()));
        } else if (artefact instanceof ConceptScheme scheme) {
            items("concepts", one.of(scheme.concepts()));
        } else {
            new ComponentsJson(json).write();
        }
    }

    private void items(String group, List<Code> items) throws IOException {
        json.writeArrayFieldStart(group);
        for (Code item : items) {
            json.writeStartObject();
            json.writeStringField("id", item.id());
            Json.names(json, item.name(), header);
            // no parent: one published revision of the schema takes none that begins with a digit, as all our areas do
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

package id.payung.reporting.sdmx.structure;

import id.payung.reporting.sdmx.web.Header;
import id.payung.reporting.sdmx.web.Xml;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Structures as SDMX-ML 2.1. */
final class StructureXml {

    private final Xml xml;
    private final List<Shown> shown;

    private StructureXml(Xml xml, List<Shown> shown) {
        this.xml = xml;
        this.shown = shown;
    }

    static void write(OutputStream to, List<Shown> shown, Header header) throws IOException {
        Xml xml = Xml.message(to, "Structure", Map.of("str", "structure"));
        xml.header(header).end().start("mes:Structures");
        StructureXml message = new StructureXml(xml, shown);
        message.each("Dataflows", "Dataflow", ArtefactType.DATAFLOW);
        message.each("Codelists", "Codelist", ArtefactType.CODELIST);
        message.each("Concepts", "ConceptScheme", ArtefactType.CONCEPTSCHEME);
        message.each("DataStructures", "DataStructure", ArtefactType.DATASTRUCTURE);
        xml.finish();
    }

    private void each(String group, String element, ArtefactType type) throws IOException {
        List<Shown> ofType =
                shown.stream().filter(one -> one.artefact().type() == type).toList();
        if (ofType.isEmpty()) {
            return;
        }
        xml.start("str:" + group);
        for (Shown one : ofType) {
            begin("str:" + element, one);
            if (!one.stub()) {
                content(one);
            }
            xml.end();
        }
        xml.end();
    }

    private void begin(String element, Shown one) throws IOException {
        Artefact artefact = one.artefact();
        xml.start(element)
                .attribute("id", artefact.id())
                .attribute("urn", artefact.urn())
                .attribute("agencyID", Artefact.AGENCY)
                .attribute("version", Artefact.VERSION)
                .attribute("isFinal", "true");
        if (one.stub()) {
            xml.attribute("isExternalReference", "true").attribute("structureURL", address(artefact));
        }
        if (one.isPartial()) {
            xml.attribute("isPartial", "true");
        }
        xml.names(artefact.name());
    }

    private void content(Shown one) throws IOException {
        Artefact artefact = one.artefact();
        if (artefact instanceof Dataflow flow) {
            xml.start("str:Structure");
            reference(flow.structure());
            xml.end();
        } else if (artefact instanceof Codelist list) {
            items("Code", artefact, one.of(list.codes()));
        } else if (artefact instanceof ConceptScheme scheme) {
            items("Concept", artefact, one.of(scheme.concepts()));
        } else {
            new ComponentsXml(xml).write();
        }
    }

    private void items(String element, Artefact of, List<Code> items) throws IOException {
        for (Code item : items) {
            xml.start("str:" + element).attribute("id", item.id()).attribute("urn", of.urn(element, item.id()));
            xml.names(item.name());
            if (item.parent().isPresent()) {
                xml.start("str:Parent")
                        .start("Ref")
                        .attribute("id", item.parent().get())
                        .end()
                        .end();
            }
            xml.end();
        }
    }

    private void reference(Artefact artefact) throws IOException {
        ComponentsXml.reference(xml, artefact.id(), artefact.type());
    }

    /** Where all of a structure is found. */
    private static String address(Artefact artefact) {
        return String.join(
                "/", "/sdmx/structure", artefact.type().path(), Artefact.AGENCY, artefact.id(), Artefact.VERSION);
    }
}

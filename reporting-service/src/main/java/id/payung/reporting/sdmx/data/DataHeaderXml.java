package id.payung.reporting.sdmx.data;

import id.payung.reporting.sdmx.structure.Artefact;
import id.payung.reporting.sdmx.structure.DataStructure;
import id.payung.reporting.sdmx.structure.Dataflow;
import id.payung.reporting.sdmx.web.Header;
import id.payung.reporting.sdmx.web.Xml;
import java.io.IOException;
import java.util.Map;

/** The header of SDMX-ML 2.1 data, which names what they are made of. */
final class DataHeaderXml {

    /** By this name the data sets of a message refer to its header. */
    static final String STRUCTURE = "COVERAGE";

    private DataHeaderXml() {}

    /** @param attributes of the structure beside those that all messages have */
    static void write(Xml xml, Header header, Map<String, String> attributes) throws IOException {
        xml.header(header).start("mes:Structure").attribute("structureID", STRUCTURE);
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            xml.attribute(attribute.getKey(), attribute.getValue());
        }
        xml.attribute("dimensionAtObservation", DataStructure.TIME_PERIOD);
        xml.start("com:StructureUsage").start("Ref");
        xml.attribute("agencyID", Artefact.AGENCY)
                .attribute("id", Dataflow.COVERAGE.id())
                .attribute("version", Artefact.VERSION);
        xml.end().end().end().end();
    }
}

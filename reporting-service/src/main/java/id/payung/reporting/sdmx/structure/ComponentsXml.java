package id.payung.reporting.sdmx.structure;

import id.payung.reporting.sdmx.web.Xml;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** The dimensions, the measure and the attributes as SDMX-ML 2.1. */
final class ComponentsXml {

    private final Xml xml;

    ComponentsXml(Xml xml) {
        this.xml = xml;
    }

    void write() throws IOException {
        xml.start("str:DataStructureComponents");
        dimensions();
        attributes();
        xml.start("str:MeasureList").attribute("id", "MeasureDescriptor").start("str:PrimaryMeasure");
        component(DataStructure.OBS_VALUE, Optional.empty(), "Long");
        xml.end().end().end();
    }

    private void dimensions() throws IOException {
        xml.start("str:DimensionList").attribute("id", "DimensionDescriptor");
        int position = 0;
        for (SeriesDimension dimension : SeriesDimension.values()) {
            xml.start("str:Dimension").attribute("position", Integer.toString(++position));
            component(dimension.name(), Optional.of(dimension.codelist()), "String");
            xml.end();
        }
        xml.start("str:TimeDimension").attribute("position", Integer.toString(++position));
        component(DataStructure.TIME_PERIOD, Optional.empty(), "ObservationalTimePeriod");
        xml.end().end();
    }

    private void attributes() throws IOException {
        xml.start("str:AttributeList").attribute("id", "AttributeDescriptor");
        for (Attribute attribute : Attribute.values()) {
            xml.start("str:Attribute")
                    .attribute("assignmentStatus", attribute.isMandatory() ? "Mandatory" : "Conditional");
            component(attribute.name(), attribute.codelist(), attribute.dataType());
            xml.start("str:AttributeRelationship");
            relationship(attribute);
            xml.end().end();
        }
        xml.end();
    }

    private void relationship(Attribute attribute) throws IOException {
        if (!attribute.isOfSeries()) {
            local("str:PrimaryMeasure", DataStructure.OBS_VALUE);
            return;
        }
        for (SeriesDimension dimension : SeriesDimension.values()) {
            local("str:Dimension", dimension.name());
        }
    }

    private void local(String element, String id) throws IOException {
        xml.start(element).start("Ref").attribute("id", id).end().end();
    }

    private void component(String id, Optional<String> codelist, String dataType) throws IOException {
        ConceptScheme concepts = ConceptScheme.COVERAGE;
        xml.attribute("id", id).attribute("urn", DataStructure.COVERAGE.urn(classOf(id), id));
        xml.start("str:ConceptIdentity").start("Ref").attribute("id", id);
        xml.attribute("maintainableParentID", concepts.id())
                .attribute("maintainableParentVersion", Artefact.VERSION)
                .attribute("agencyID", Artefact.AGENCY)
                .attribute("package", concepts.type().packageName())
                .attribute("class", "Concept");
        xml.end().end().start("str:LocalRepresentation");
        if (codelist.isPresent()) {
            xml.start("str:Enumeration");
            reference(xml, codelist.get(), ArtefactType.CODELIST);
            xml.end();
        } else {
            xml.start("str:TextFormat").attribute("textType", dataType).end();
        }
        xml.end();
    }

    private static String classOf(String component) {
        return switch (component) {
            case DataStructure.OBS_VALUE -> "PrimaryMeasure";
            case DataStructure.TIME_PERIOD -> "TimeDimension";
            default -> ComponentsXml.isDimension(component) ? "Dimension" : "DataAttribute";
        };
    }

    private static boolean isDimension(String component) {
        return Arrays.stream(SeriesDimension.values())
                .anyMatch(dimension -> dimension.name().equals(component));
    }

    static void reference(Xml xml, String id, ArtefactType type) throws IOException {
        xml.start("Ref")
                .attribute("id", id)
                .attribute("version", Artefact.VERSION)
                .attribute("agencyID", Artefact.AGENCY)
                .attribute("package", type.packageName())
                .attribute("class", type.className())
                .end();
    }
}

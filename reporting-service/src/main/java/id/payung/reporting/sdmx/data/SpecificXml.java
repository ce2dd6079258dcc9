package id.payung.reporting.sdmx.data;

import id.payung.reporting.sdmx.PublishedObservation;
import id.payung.reporting.sdmx.structure.Attribute;
import id.payung.reporting.sdmx.structure.DataStructure;
import id.payung.reporting.sdmx.structure.Dataflow;
import id.payung.reporting.sdmx.structure.SeriesDimension;
import id.payung.reporting.sdmx.web.Header;
import id.payung.reporting.sdmx.web.Xml;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Structure specific data of SDMX-ML 2.1. */
final class SpecificXml implements DataMessage {

    private static final String NAMESPACE = Dataflow.COVERAGE.urn() + ":ObsLevelDim:" + DataStructure.TIME_PERIOD;

    private final Shape shape;
    private final Header header;

    SpecificXml(Shape shape, Header header) {
        this.shape = shape;
        this.header = header;
    }

    @Override
    public void write(OutputStream to, Iterator<Series> series) throws IOException {
        Map<String, String> namespaces = Map.of(
                "ss", "data/structurespecific",
                "own", NAMESPACE,
                "xsi", "http://www.w3.org/2001/XMLSchema-instance");
        Xml xml = Xml.message(to, "StructureSpecificData", namespaces);
        DataHeaderXml.write(xml, header, Map.of("namespace", NAMESPACE));
        xml.start("mes:DataSet")
                .attribute("xsi:type", "own:DataSetType")
                .attribute("ss:structureRef", DataHeaderXml.STRUCTURE)
                .attribute("ss:dataScope", "DataStructure")
                .attribute("ss:action", "Information");
        while (series.hasNext()) {
            series(xml, series.next());
        }
        xml.finish();
    }

    private void series(Xml xml, Series series) throws IOException {
        xml.start("Series");
        for (SeriesDimension dimension : SeriesDimension.values()) {
            xml.attribute(dimension.name(), dimension.codeOf(series.cell()));
        }
        attributes(xml, shape.ofSeries(), series.any());
        if (shape.observations()) {
            for (PublishedObservation seen : series.observations()) {
                observation(xml, seen);
            }
        }
        xml.end();
    }

    private void observation(Xml xml, PublishedObservation seen) throws IOException {
        xml.start("Obs").attribute(DataStructure.TIME_PERIOD, seen.month().toString());
        if (shape.values() && seen.persons().isPresent()) {
            xml.attribute(DataStructure.OBS_VALUE, Long.toString(seen.persons().getAsLong()));
        }
        attributes(xml, shape.ofObservations(), seen);
        xml.end();
    }

    private static void attributes(Xml xml, List<Attribute> attributes, PublishedObservation seen) throws IOException {
        for (Attribute attribute : attributes) {
            Optional<String> value = attribute.of(seen);
            if (value.isPresent()) {
                xml.attribute(attribute.name(), value.get());
            }
        }
    }
}

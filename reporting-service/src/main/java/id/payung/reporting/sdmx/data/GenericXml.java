package id.payung.reporting.sdmx.data;

import id.payung.reporting.sdmx.PublishedObservation;
import id.payung.reporting.sdmx.structure.Attribute;
import id.payung.reporting.sdmx.structure.SeriesDimension;
import id.payung.reporting.sdmx.web.Header;
import id.payung.reporting.sdmx.web.Xml;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Generic data of SDMX-ML 2.1. */
final class GenericXml implements DataMessage {

    private final Shape shape;
    private final Header header;

    GenericXml(Shape shape, Header header) {
        this.shape = shape;
        this.header = header;
    }

    @Override
    public void write(OutputStream to, Iterator<Series> series) throws IOException {
        Xml xml = Xml.message(to, "GenericData", Map.of("gen", "data/generic"));
        DataHeaderXml.write(xml, header, Map.of());
        xml.start("mes:DataSet")
                .attribute("structureRef", DataHeaderXml.STRUCTURE)
                .attribute("action", "Information");
        while (series.hasNext()) {
            series(xml, series.next());
        }
        xml.finish();
    }

    private void series(Xml xml, Series series) throws IOException {
        xml.start("gen:Series").start("gen:SeriesKey");
        for (SeriesDimension dimension : SeriesDimension.values()) {
            value(xml, dimension.name(), dimension.codeOf(series.cell()));
        }
        xml.end();
        attributes(xml, shape.ofSeries(), series.any());
        if (shape.observations()) {
            for (PublishedObservation seen : series.observations()) {
                observation(xml, seen);
            }
        }
        xml.end();
    }

    private void observation(Xml xml, PublishedObservation seen) throws IOException {
        xml.start("gen:Obs");
        xml.start("gen:ObsDimension")
                .attribute("value", seen.month().toString())
                .end();
        if (shape.values() && seen.persons().isPresent()) {
            String persons = Long.toString(seen.persons().getAsLong());
            xml.start("gen:ObsValue").attribute("value", persons).end();
        }
        attributes(xml, shape.ofObservations(), seen);
        xml.end();
    }

    private static void attributes(Xml xml, List<Attribute> attributes, PublishedObservation seen) throws IOException {
        List<Attribute> present =
                attributes.stream().filter(one -> one.of(seen).isPresent()).toList();
        if (present.isEmpty()) {
            return;
        }
        xml.start("gen:Attributes");
        for (Attribute attribute : present) {
            value(xml, attribute.name(), attribute.of(seen).orElseThrow());
        }
        xml.end();
    }

    private static void value(Xml xml, String id, String value) throws IOException {
        xml.start("gen:Value").attribute("id", id).attribute("value", value).end();
    }
}

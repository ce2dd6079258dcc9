package id.payung.reporting.sdmx.web;

import id.payung.platform.problem.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an SDMX-ML 2.1 message element by element. */
public final class Xml {

    private static final String SCHEMAS = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newInstance();

    private final XMLStreamWriter out;

    private Xml(XMLStreamWriter out) {
        this.out = out;
    }

    /** Begins a message of this kind; {@code namespaces} are those of its own beside message and common. */
    public static Xml message(OutputStream to, String kind, Map<String, String> namespaces) throws IOException {
        try {
            Xml xml = new Xml(FACTORY.createXMLStreamWriter(to, StandardCharsets.UTF_8.name()));
            xml.out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.start("mes:" + kind);
            xml.attribute("xmlns:mes", SCHEMAS + "message").attribute("xmlns:com", SCHEMAS + "common");
            for (Map.Entry<String, String> own : namespaces.entrySet()) {
                String uri = own.getValue();
                xml.attribute("xmlns:" + own.getKey(), uri.contains(":") ? uri : SCHEMAS + uri);
            }
            return xml;
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    public Xml start(String name) throws IOException {
        return write(() -> out.writeStartElement(name));
    }

    public Xml end() throws IOException {
        return write(out::writeEndElement);
    }

    public Xml attribute(String name, String value) throws IOException {
        return write(() -> out.writeAttribute(name, value));
    }

    public Xml text(String name, String value) throws IOException {
        start(name);
        write(() -> out.writeCharacters(value));
        return end();
    }

    /** The name of something in all languages. */
    public Xml names(Text name) throws IOException {
        for (String language : Header.LANGUAGES) {
            start("com:Name").attribute("xml:lang", language);
            write(() -> out.writeCharacters(language.equals("id") ? name.id() : name.en()));
            end();
        }
        return this;
    }

    /** What is the same in the header of every message; the caller ends it. */
    public Xml header(Header header) throws IOException {
        start("mes:Header").text("mes:ID", header.id()).text("mes:Test", "false");
        text("mes:Prepared", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(header.prepared()));
        return start("mes:Sender").attribute("id", "PAYUNG").end();
    }

    /** Ends the message; one that breaks off before does not look whole. */
    public void finish() throws IOException {
        write(out::writeEndDocument);
        write(out::flush);
    }

    private Xml write(Step step) throws IOException {
        try {
            step.write();
            return this;
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    private interface Step {
        void write() throws XMLStreamException;
    }
}

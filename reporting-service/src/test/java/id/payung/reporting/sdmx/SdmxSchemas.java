package id.payung.reporting.sdmx;

import java.io.StringReader;
import java.net.URL;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

/** The schemas of SDMX-ML 2.1 as they are published, and that of our data as SDMX derives it from their structure. */
final class SdmxSchemas {

    private static final Schema SCHEMA = schema();

    private SdmxSchemas() {}

    /** Fails with the first thing that a message does wrong. */
    static void validate(String xml) {
        try {
            SCHEMA.newValidator().validate(new StreamSource(new StringReader(xml)));
        } catch (Exception invalid) {
            throw new AssertionError(
                    invalid.getMessage() + " in\n" + xml.substring(0, Math.min(3000, xml.length())), invalid);
        }
    }

    private static Schema schema() {
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            return factory.newSchema(new Source[] {
                source("/schemaorg_apache_xmlbeans/src/SDMXMessage.xsd"), source("/sdmx/coverage-data.xsd")
            });
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Source source(String resource) {
        URL url = SdmxSchemas.class.getResource(resource);
        return new StreamSource(url.toExternalForm());
    }
}

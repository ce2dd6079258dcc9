package id.payung.reporting.sdmx.data;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;

/** Writes data in one of the formats, a series at a time. */
interface DataMessage {

    void write(OutputStream to, Iterator<Series> series) throws IOException;
}

package id.payung.reporting.sdmx.data;

import id.payung.reporting.sdmx.PublishedObservation;
import id.payung.reporting.sdmx.PublishedSeries;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.stream.Stream;

/** Data that are being read: the first series is known, the others are read while they are told. */
record OpenData(Stream<PublishedObservation> read, SeriesReader series) {

    static OpenData of(PublishedSeries published, DataQuery query, CodeBook book) {
        Stream<PublishedObservation> read =
                published.observations(query.selection().query(book)).filter(query.selection()::wants);
        try {
            boolean countsSeries = !query.shape().observations();
            return new OpenData(read, new SeriesReader(read.iterator(), query.window(), countsSeries));
        } catch (RuntimeException failed) {
            read.close();
            throw failed;
        }
    }

    boolean isEmpty() {
        return !series.hasNext();
    }

    /** The body of an answer, after which nothing is open any more. */
    StreamingOutput told(DataMessage message) {
        return to -> {
            try (read) {
                message.write(to, series);
            }
        };
    }

    void close() {
        read.close();
    }
}

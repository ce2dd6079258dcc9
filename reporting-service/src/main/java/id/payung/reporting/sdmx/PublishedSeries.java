package id.payung.reporting.sdmx;

import java.util.List;
import java.util.stream.Stream;

/** What may be told outside: cells of the published combinations, month by month, already without small cells. */
public interface PublishedSeries {

    /** What a question asked now would be answered from. */
    SdmxState state();

    /** The sponsors that series may be split by, by code. */
    List<PublishedSponsor> sponsors();

    /**
     * All observations that a query wants, read as they are taken; the caller closes the stream. Those of a series
     * follow each other from the first month to the last, and the same state gives the same order.
     */
    Stream<PublishedObservation> observations(SeriesQuery query);
}

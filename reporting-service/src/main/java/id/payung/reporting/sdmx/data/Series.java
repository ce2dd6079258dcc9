package id.payung.reporting.sdmx.data;

import id.payung.reporting.sdmx.PublishedObservation;
import id.payung.reporting.sdmx.structure.SeriesDimension;
import id.payung.reporting.tally.Cell;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Observations of one cell from month to month.
 *
 * @param observations at least one
 */
record Series(Cell cell, List<PublishedObservation> observations) {

    /** The codes of its key in their order. */
    List<String> codes() {
        return Arrays.stream(SeriesDimension.values())
                .map(dimension -> dimension.codeOf(cell))
                .toList();
    }

    String key() {
        return codes().stream().collect(Collectors.joining("."));
    }

    /** Any of its observations knows what is said of the whole series. */
    PublishedObservation any() {
        return observations.get(0);
    }
}

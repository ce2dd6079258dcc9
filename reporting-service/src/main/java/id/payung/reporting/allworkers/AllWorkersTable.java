package id.payung.reporting.allworkers;

import id.payung.reporting.export.CsvTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answer as a table: a row for each part, then their sum with what it is measured by. */
final class AllWorkersTable {

    private static final List<String> HEADER = List.of(
            "region",
            "month",
            "asOf",
            "segment",
            "value",
            "source",
            "sourceAsOf",
            "included",
            "denominatorCode",
            "denominator",
            "denominatorSource",
            "denominatorAsOf",
            "percent",
            "above100",
            "complete",
            "missingSegments",
            "missing");

    private AllWorkersTable() {}

    static CsvTable of(AllWorkers all) {
        return new CsvTable(
                HEADER, Stream.concat(all.parts().stream().map(part -> part(all, part)), Stream.of(sum(all))));
    }

    private static List<Object> part(AllWorkers all, Part part) {
        List<Object> row = new ArrayList<>(Arrays.asList(
                all.region(),
                all.month(),
                all.asOf(),
                part.segment(),
                part.value(),
                part.source(),
                part.asOf(),
                part.included()));
        while (row.size() < HEADER.size()) {
            row.add(null);
        }
        return row;
    }

    private static List<Object> sum(AllWorkers all) {
        String missingSegments = all.missingSegments().stream().map(Enum::name).collect(Collectors.joining("; "));
        return Arrays.asList(
                all.region(),
                all.month(),
                all.asOf(),
                "SUM",
                all.numerator(),
                null,
                null,
                null,
                all.denominatorCode(),
                all.denominator(),
                all.denominatorSource(),
                all.denominatorAsOf(),
                all.percent(),
                all.above100(),
                all.complete(),
                missingSegments,
                all.missing());
    }
}

package id.payung.reporting.restatement;

import id.payung.reporting.export.CsvTable;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Restatements as one table: those of persons, then those of figures from outside, which belong to no group. */
final class RestatementTable {

    private static final List<String> COLUMNS = List.of(
            "restatedMonth",
            "recordedAt",
            "asOf",
            "was",
            "is",
            "causes",
            "figure",
            "figureRegion",
            "figureSourceWas",
            "figureSource",
            "figureAsOfWas",
            "figureAsOf");

    private RestatementTable() {}

    /** @param groups columns of the groups asked for */
    static CsvTable of(
            OffsetDateTime asOf, List<String> groups, Stream<Restatement> persons, Stream<FigureRestatement> figures) {
        List<String> header = new ArrayList<>(groups);
        header.addAll(COLUMNS);
        return new CsvTable(
                header,
                Stream.concat(
                        persons.map(one -> cells(asOf, groups, one)), figures.map(one -> cells(asOf, groups, one))));
    }

    private static List<Object> cells(OffsetDateTime asOf, List<String> groups, Restatement one) {
        List<Object> cells = new ArrayList<>();
        groups.forEach(name -> cells.add(one.groups().get(name)));
        String causes = one.causes().stream().map(RestatementTable::text).collect(Collectors.joining("; "));
        cells.addAll(Arrays.asList(
                one.month(), one.recordedAt(), asOf, one.was(), one.is(), causes, null, null, null, null, null, null));
        return cells;
    }

    private static String text(Restatement.Cause cause) {
        return cause.persons() == null ? cause.cause() : cause.cause() + " " + cause.persons();
    }

    private static List<Object> cells(OffsetDateTime asOf, List<String> groups, FigureRestatement one) {
        List<Object> cells = new ArrayList<>();
        groups.forEach(any -> cells.add(null));
        cells.addAll(Arrays.asList(
                one.month(),
                one.recordedAt(),
                asOf,
                one.was(),
                one.is(),
                "FIGURE_RECORDED",
                one.code(),
                one.region(),
                one.sourceWas(),
                one.source(),
                one.asOfWas(),
                one.asOf()));
        return cells;
    }
}

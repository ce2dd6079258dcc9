package id.payung.reporting.sdmx.data;

import id.payung.platform.web.Queries;
import id.payung.reporting.sdmx.structure.Attribute;
import id.payung.reporting.sdmx.structure.DataStructure;
import id.payung.reporting.sdmx.structure.SeriesDimension;
import id.payung.reporting.sdmx.web.Chosen;
import id.payung.reporting.sdmx.web.SdmxFormat;
import id.payung.reporting.sdmx.web.SdmxProblems;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Everything that a query for data says. */
record DataQuery(Selection selection, Window window, Shape shape) {

    static DataQuery of(DataPath path, DataParameters sent, CodeBook book) {
        MonthFilter months = MonthFilter.of("c[TIME_PERIOD]", Optional.ofNullable(sent.timePeriod()))
                .and(MonthSpan.ofPeriods(
                        Optional.ofNullable(sent.startPeriod()), Optional.ofNullable(sent.endPeriod())));
        Selection selection = new Selection(path.keys(), filters(sent), months, confStatus(sent, book));
        path.keys().forEach(key -> key.codes().forEach(book::require));
        selection.codes().forEach(book::require);
        selection.requirePublished(book);
        return new DataQuery(selection, Window.of(sent), Shape.of(sent));
    }

    /** Refuses with 501 what SDMX knows and this service does not do. */
    static void requireImplemented(DataParameters sent, Chosen chosen) {
        boolean flat = "AllDimensions".equals(sent.dimensionAtObservation()) && chosen.format() == SdmxFormat.DATA_CSV;
        boolean other = sent.dimensionAtObservation() != null
                && !flat
                && !sent.dimensionAtObservation().equals(DataStructure.TIME_PERIOD);
        boolean history =
                sent.includeHistory() != null && !sent.includeHistory().equals("false");
        boolean beyond = Stream.of(sent.updatedAfter(), sent.asOf(), sent.sort(), sent.reportingYearStartDay())
                .anyMatch(one -> one != null);
        if (other || history || beyond) {
            throw SdmxProblems.NOT_IMPLEMENTED.because(
                    "Not done here: includeHistory, updatedAfter, asOf, sort, reportingYearStartDay, and a"
                            + " dimensionAtObservation beside TIME_PERIOD (AllDimensions with SDMX-CSV)",
                    "Belum tersedia: includeHistory, updatedAfter, asOf, sort, reportingYearStartDay, dan"
                            + " dimensionAtObservation selain TIME_PERIOD (AllDimensions dengan SDMX-CSV)");
        }
    }

    private static Map<SeriesDimension, Set<String>> filters(DataParameters sent) {
        Map<SeriesDimension, Set<String>> filters = new EnumMap<>(SeriesDimension.class);
        for (SeriesDimension dimension : SeriesDimension.values()) {
            Optional.ofNullable(of(sent, dimension))
                    .ifPresent(filter -> filters.put(dimension, codes("c[" + dimension + "]", filter)));
        }
        return filters;
    }

    private static String of(DataParameters sent, SeriesDimension dimension) {
        return switch (dimension) {
            case FREQ -> sent.freq();
            case REF_AREA -> sent.refArea();
            case OCCUPATION -> sent.occupation();
            case SPONSOR -> sent.sponsor();
            case PROGRAM -> sent.program();
            case SEX -> sent.sex();
            case AGE_GROUP -> sent.ageGroup();
        };
    }

    private static Set<String> confStatus(DataParameters sent, CodeBook book) {
        Set<String> wanted = Optional.ofNullable(sent.confStatus())
                .map(filter -> codes("c[CONF_STATUS]", filter))
                .orElse(Set.of());
        var list = book.list(Attribute.CONF_STATUS.codelist().orElseThrow());
        if (!list.byId().keySet().containsAll(wanted)) {
            throw SdmxProblems.unknownCode("CONF_STATUS", list.id(), list.byId().keySet());
        }
        return wanted;
    }

    private static Set<String> codes(String name, String filter) {
        if (!filter.matches("(eq:)?[A-Za-z0-9_@$-]+(,(eq:)?[A-Za-z0-9_@$-]+)*")) {
            throw Queries.invalid(
                    name,
                    "Codes separated by commas; of the operators eq: alone",
                    "Kode dipisahkan koma; dari operator hanya eq:");
        }
        return new TreeSet<>(Arrays.asList(filter.replace("eq:", "").split(",")));
    }
}

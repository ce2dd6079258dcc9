package id.payung.reporting.sdmx.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.payung.platform.problem.Text;
import id.payung.platform.web.FormulaGuard;
import id.payung.reporting.sdmx.PublishedObservation;
import id.payung.reporting.sdmx.structure.Artefact;
import id.payung.reporting.sdmx.structure.Attribute;
import id.payung.reporting.sdmx.structure.DataStructure;
import id.payung.reporting.sdmx.structure.Dataflow;
import id.payung.reporting.sdmx.structure.SeriesDimension;
import id.payung.reporting.sdmx.web.Chosen;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** SDMX-CSV 2.0: an observation a row, the same columns for all. */
final class CsvMessage implements DataMessage {

    /** What is told is the state, not a change of it. */
    private static final String INFORMATION = "I";

    private static final String FLOW = Artefact.AGENCY + ":" + Dataflow.COVERAGE.id() + "(" + Artefact.VERSION + ")";

    private final Shape shape;
    private final CodeBook book;
    private final Locale locale;
    private final Labels labels;
    private final String keys;

    CsvMessage(Shape shape, CodeBook book, Locale locale, Chosen chosen) {
        this.shape = shape;
        this.book = book;
        this.locale = locale;
        this.labels = Labels.valueOf(chosen.option("labels", "id").toUpperCase(Locale.ROOT));
        this.keys = chosen.option("keys", chosen.option("key", "none"));
    }

    /** How names stand beside ids: not, in columns of their own, or in the same cell. */
    private enum Labels {
        ID,
        NAME,
        BOTH
    }

    @Override
    public void write(OutputStream to, Iterator<Series> series) throws IOException {
        BufferedWriter out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord(header());
        while (series.hasNext()) {
            Series one = series.next();
            if (shape.observations()) {
                one.observations().forEach(seen -> csv.writeRecord(row(one, Optional.of(seen))));
            } else {
                csv.writeRecord(row(one, Optional.empty()));
            }
        }
        csv.flush();
    }

    private List<String> header() {
        List<String> cells = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID"));
        if (labels == Labels.NAME) {
            cells.add("STRUCTURE_NAME");
        }
        cells.add("ACTION");
        if (keys.equals("series") || keys.equals("both")) {
            cells.add("SERIES_KEY");
        }
        if (keys.equals("obs") || keys.equals("both")) {
            cells.add("OBS_KEY");
        }
        for (SeriesDimension dimension : SeriesDimension.values()) {
            add(cells, dimension.name(), dimension.label());
        }
        add(cells, DataStructure.TIME_PERIOD, DataStructure.TIME_PERIOD_NAME);
        if (shape.values()) {
            add(cells, DataStructure.OBS_VALUE, DataStructure.OBS_VALUE_NAME);
        }
        shape.attributes().forEach(attribute -> add(cells, attribute.name(), attribute.label()));
        return cells;
    }

    private List<String> row(Series series, Optional<PublishedObservation> seen) {
        List<String> cells = new ArrayList<>(List.of("dataflow"));
        add(cells, FLOW, Dataflow.COVERAGE.name());
        cells.add(INFORMATION);
        String month = seen.map(one -> one.month().toString()).orElse("");
        if (keys.equals("series") || keys.equals("both")) {
            cells.add(series.key());
        }
        if (keys.equals("obs") || keys.equals("both")) {
            cells.add(month.isEmpty() ? "" : series.key() + "." + month);
        }
        for (SeriesDimension dimension : SeriesDimension.values()) {
            coded(cells, dimension.codelist(), dimension.codeOf(series.cell()));
        }
        plain(cells, month);
        if (shape.values()) {
            plain(cells, seen.map(CsvMessage::value).orElse(""));
        }
        PublishedObservation any = seen.orElse(series.any());
        shape.attributes()
                .forEach(attribute ->
                        attribute(cells, attribute, attribute.of(any).orElse("")));
        return cells;
    }

    private static String value(PublishedObservation seen) {
        return seen.persons().isPresent() ? Long.toString(seen.persons().getAsLong()) : "";
    }

    private void attribute(List<String> cells, Attribute attribute, String value) {
        if (attribute.codelist().isPresent() && !value.isEmpty()) {
            coded(cells, attribute.codelist().get(), value);
        } else {
            plain(cells, value);
        }
    }

    private void coded(List<String> cells, String codelist, String code) {
        if (labels == Labels.ID) {
            cells.add(code);
        } else {
            add(cells, code, book.name(codelist, code));
        }
    }

    private void plain(List<String> cells, String value) {
        cells.add(FormulaGuard.guard(value));
        if (labels == Labels.NAME) {
            cells.add("");
        }
    }

    private void add(List<String> cells, String id, Text name) {
        cells.add(labels == Labels.BOTH ? id + ": " + name.in(locale) : id);
        if (labels == Labels.NAME) {
            cells.add(FormulaGuard.guard(name.in(locale)));
        }
    }
}

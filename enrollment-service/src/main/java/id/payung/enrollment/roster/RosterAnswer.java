package id.payung.enrollment.roster;

import id.payung.enrollment.enrolling.Outcome;
import id.payung.enrollment.rosterfile.RosterAnswerCsv;
import id.payung.enrollment.rosterfile.RosterColumn;
import id.payung.enrollment.rosterfile.RosterReader;
import id.payung.enrollment.rosterfile.RosterRow;
import id.payung.enrollment.worker.RowCode;
import id.payung.platform.database.Database;
import id.payung.platform.web.WholeOrCut;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the rows of a roster as they came, each with its verdict: to be repaired and sent again. */
@ApplicationScoped
class RosterAnswer {

    private static final int WINDOW = 5000;

    private final StoredBody bodies;
    private final WorkbookSlots workbooks;
    private final Database database;
    private final WholeOrCut wholeOrCut;
    private final CurrentVertxRequest current;

    RosterAnswer(
            StoredBody bodies,
            WorkbookSlots workbooks,
            Database database,
            WholeOrCut wholeOrCut,
            CurrentVertxRequest current) {
        this.bodies = bodies;
        this.workbooks = workbooks;
        this.database = database;
        this.wholeOrCut = wholeOrCut;
        this.current = current;
    }

    private record Stored(long line, String outcome, String codes, String fields, String otherSponsor) {}

    /**
     * All rows, or those of one outcome, without ever holding more than a window of verdicts.
     *
     * @throws id.payung.platform.problem.ProblemException where the file is no more (410), or too many workbooks are being
     *     read (503)
     */
    StreamingOutput of(RosterFacts roster, Optional<Outcome> only, Locale locale) {
        RosterReader rows = open(roster);
        AtomicBoolean taken = new AtomicBoolean();
        // an answer that nobody fetches gives its slot back too
        current.getCurrent().addEndHandler(ended -> {
            if (taken.compareAndSet(false, true)) {
                rows.close();
            }
        });
        return wholeOrCut.of(out -> {
            if (taken.compareAndSet(false, true)) {
                try (RosterReader reader = rows) {
                    write(roster, reader, only, locale, out);
                }
            }
        });
    }

    private RosterReader open(RosterFacts roster) {
        try {
            return workbooks.openForAnswer(roster.format(), bodies.open(roster.id()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(
            RosterFacts roster, RosterReader reader, Optional<Outcome> only, Locale locale, OutputStream out) {
        Verdicts verdicts = new Verdicts(roster.id());
        Map<String, String> columns = columns(reader.header());
        RosterAnswerCsv csv = new RosterAnswerCsv(out, reader.header());
        for (Optional<RosterRow> row = reader.next();
                row.isPresent() && row.get().line() <= roster.processedLine();
                row = reader.next()) {
            write(csv, row.get(), verdicts.of(row.get().line()), columns, only, locale);
        }
        // only now: closed after a failure, it would end the answer as if this were all
        csv.close();
    }

    private static void write(
            RosterAnswerCsv csv,
            RosterRow row,
            Optional<Stored> verdict,
            Map<String, String> columns,
            Optional<Outcome> only,
            Locale locale) {
        String outcome = verdict.map(Stored::outcome).orElse(Outcome.ENROLLED.name());
        if (only.isPresent() && !only.get().name().equals(outcome)) {
            return;
        }
        csv.row(
                row.values(),
                outcome,
                verdict.map(Stored::codes).orElse(""),
                verdict.map(v -> fields(v, columns)).orElse(""),
                verdict.map(v -> message(v, locale)).orElse(""));
    }

    /** How the file itself calls each column; both the checks' and the readers' names lead there. */
    private static Map<String, String> columns(List<String> header) {
        Map<String, String> columns = new HashMap<>();
        for (RosterColumn column : RosterColumn.values()) {
            String name = header.stream()
                    .map(String::strip)
                    .filter(cell -> RosterColumn.ofHeader(cell).equals(Optional.of(column)))
                    .findFirst()
                    .orElse(column.english());
            columns.put(column.field(), name);
            columns.put(column.english(), name);
        }
        return columns;
    }

    private static String fields(Stored verdict, Map<String, String> columns) {
        return Stream.of(verdict.fields().split("\\|", -1))
                .map(field -> columns.getOrDefault(field, field))
                .collect(Collectors.joining("|"));
    }

    private static String message(Stored verdict, Locale locale) {
        String texts = Stream.of(verdict.codes().split("\\|"))
                .filter(code -> !code.isEmpty())
                .map(code -> RowCode.valueOf(code).message().in(locale))
                .collect(Collectors.joining(" | "));
        return verdict.otherSponsor() == null ? texts : texts + ": " + verdict.otherSponsor();
    }

    /** Verdicts in the order of lines, fetched a window at a time. */
    private final class Verdicts {
        private final UUID rosterId;
        private Map<Long, Stored> window = new HashMap<>();
        private long readTo = -1;
        private boolean complete;

        private Verdicts(UUID rosterId) {
            this.rosterId = rosterId;
        }

        private Optional<Stored> of(long line) {
            if (line > readTo && !complete) {
                load();
            }
            return Optional.ofNullable(window.get(line));
        }

        private void load() {
            List<Stored> next = database.list(
                    "select line, outcome, codes, fields, other_sponsor from roster_row"
                            + " where roster_id = ? and line > ? order by line limit " + WINDOW,
                    row -> new Stored(
                            row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                    rosterId,
                    readTo);
            window = next.stream().collect(Collectors.toMap(Stored::line, s -> s));
            complete = next.size() < WINDOW;
            readTo = complete ? Long.MAX_VALUE : next.get(next.size() - 1).line();
        }
    }
}

package id.payung.reporting.restatement;

import id.payung.reporting.query.Groups;
import id.payung.reporting.sheet.MonthSheets;
import id.payung.reporting.sheet.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads restatements as they may be shown: page by page, or all of them as they are taken. */
@ApplicationScoped
class RestatementReading {

    private final RestatedCells cells;
    private final MonthSheets sheets;
    private final Groups groups;

    RestatementReading(RestatedCells cells, MonthSheets sheets, Groups groups) {
        this.cells = cells;
        this.sheets = sheets;
        this.groups = groups;
    }

    /** A page of whole publications, the latest first. */
    record Result(List<Restatement> items, Optional<Long> before) {}

    /**
     * @param before only publications below it, to go on behind a page
     * @param limit rows at least, as far as there are any: a publication is never cut in two
     */
    Result page(Snapshot snapshot, RestatementQuestion question, long before, int limit) {
        List<RestatedCell> wanted = new ArrayList<>();
        for (Span span : cells.spans(snapshot, question, before)) {
            wanted.addAll(cells.of(span, snapshot, question));
            if (end(wanted, limit) < wanted.size()) {
                break;
            }
        }
        int end = end(wanted, limit);
        Optional<Long> next =
                end < wanted.size() ? Optional.of(wanted.get(end - 1).publication()) : Optional.empty();
        return new Result(shown(snapshot, question, wanted.subList(0, end)).toList(), next);
    }

    /** All of them, read as they are taken. */
    Stream<Restatement> all(Snapshot snapshot, RestatementQuestion question) {
        return cells.spans(snapshot, question, Long.MAX_VALUE).stream()
                .flatMap(span -> shown(snapshot, question, cells.of(span, snapshot, question)));
    }

    private static int end(List<RestatedCell> wanted, int limit) {
        int end = Math.min(limit, wanted.size());
        while (end > 0
                && end < wanted.size()
                && wanted.get(end).publication() == wanted.get(end - 1).publication()) {
            end++;
        }
        return end;
    }

    private Stream<Restatement> shown(Snapshot now, RestatementQuestion question, List<RestatedCell> found) {
        RestatementView view = new RestatementView(sheets, groups, now, question.grouping());
        return found.stream().map(view::of);
    }
}

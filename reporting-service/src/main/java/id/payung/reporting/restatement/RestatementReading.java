package id.payung.reporting.restatement;

import id.payung.reporting.query.Groups;
import id.payung.reporting.sheet.MonthSheets;
import id.payung.reporting.sheet.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
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
        RestatementView view = view(snapshot, question);
        List<Restatement> page = new ArrayList<>();
        long last = before;
        Iterator<Span> spans = cells.spans(snapshot, question, before).iterator();
        while (spans.hasNext()) {
            for (RestatedCell found : cells.of(spans.next(), snapshot, question)) {
                Optional<Restatement> told = view.of(found);
                if (told.isPresent() && page.size() >= limit && found.publication() != last) {
                    // what lies between is hidden: the next page need not look at it again
                    return new Result(page, Optional.of(found.publication() + 1));
                }
                if (told.isPresent()) {
                    page.add(told.get());
                    last = found.publication();
                }
            }
        }
        return new Result(page, Optional.empty());
    }

    /** All of them, read as they are taken. */
    Stream<Restatement> all(Snapshot snapshot, RestatementQuestion question) {
        RestatementView view = view(snapshot, question);
        return cells.spans(snapshot, question, Long.MAX_VALUE)
                .flatMap(span -> cells.of(span, snapshot, question).stream())
                .flatMap(found -> view.of(found).stream());
    }

    private RestatementView view(Snapshot now, RestatementQuestion question) {
        return new RestatementView(sheets, groups, now, question.grouping());
    }
}

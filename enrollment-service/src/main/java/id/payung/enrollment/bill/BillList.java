package id.payung.enrollment.bill;

import id.payung.enrollment.sponsor.SponsorDirectory;
import id.payung.platform.access.Actor;
import id.payung.platform.database.Database;
import id.payung.platform.web.Cursors;
import id.payung.platform.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lists bills by number, so in the order they were opened: one that took long to make comes after all seen before. */
@ApplicationScoped
class BillList {

    private final Database database;
    private final SponsorDirectory sponsors;
    private final Cursors cursors;

    BillList(Database database, SponsorDirectory sponsors, Cursors cursors) {
        this.database = database;
        this.sponsors = sponsors;
        this.cursors = cursors;
    }

    /** What to list; absent filters do not restrict, a sponsor that is none is refused. */
    record Filter(Optional<String> sponsor, Optional<BillStatus> status, Optional<UUID> roster) {}

    Page<BillView> page(Filter filter, int limit, String cursor) {
        filter.sponsor().ifPresent(sponsors::require);
        String question = "bills by number:" + filter;
        StringBuilder sql = new StringBuilder(BillView.SELECT).append(" where b.status <> 'DRAFT'");
        List<Object> parameters = new ArrayList<>();
        filter.sponsor().ifPresent(code -> add(sql, parameters, " and s.code = ?", code));
        filter.status().ifPresent(status -> add(sql, parameters, " and b.status = ?", status.name()));
        filter.roster().ifPresent(roster -> add(sql, parameters, " and b.roster_id = ?", roster));
        cursors.position(question, cursor).ifPresent(position -> add(sql, parameters, " and b.number > ?", position));
        add(sql, parameters, " order by b.number limit ?", limit + 1);
        List<BillView> found = database.list(sql.toString(), BillView::read, parameters.toArray());
        return Page.of(found, limit, cursors, question, BillView::number);
    }

    /** The bill of a number, unless it is another sponsor's affair. */
    BillView require(String number, Actor actor) {
        return database.first(BillView.SELECT + " where b.number = ?", BillView::read, number)
                .filter(bill -> actor.maySee(bill.sponsor()))
                .orElseThrow(BillProblems.BILL_UNKNOWN::refusal);
    }

    private static void add(StringBuilder sql, List<Object> parameters, String condition, Object parameter) {
        sql.append(condition);
        parameters.add(parameter);
    }
}

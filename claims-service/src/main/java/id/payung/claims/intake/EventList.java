package id.payung.claims.intake;

import id.payung.claims.casefile.EventType;
import id.payung.platform.database.Database;
import id.payung.platform.web.Cursors;
import id.payung.platform.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lists stored events in the order of their arrival. */
@ApplicationScoped
class EventList {

    private static final String BETWEEN = "\u0000";

    private final Database database;
    private final Cursors cursors;

    EventList(Database database, Cursors cursors) {
        this.database = database;
        this.cursors = cursors;
    }

    /** What to list; absent filters do not restrict. */
    record Filter(
            Optional<EventState> state,
            Optional<WaitsFor> waitsFor,
            Optional<EventType> type,
            Optional<String> source,
            Optional<String> id,
            Optional<UUID> claimId) {}

    Page<EventView> page(Filter filter, int limit, String cursor) {
        String question = "claim-events:" + filter;
        StringBuilder sql = new StringBuilder(EventView.SELECT).append(" where true");
        List<Object> parameters = new ArrayList<>();
        filter.state().ifPresent(state -> add(sql, parameters, " and state = ?", state.name()));
        filter.waitsFor().ifPresent(what -> add(sql, parameters, " and waits_for = ?", what.name()));
        filter.type().ifPresent(type -> add(sql, parameters, " and type = ?", type.shortName()));
        filter.source().ifPresent(source -> add(sql, parameters, " and source = ?", source));
        filter.id().ifPresent(id -> add(sql, parameters, " and event_id = ?", id));
        filter.claimId().ifPresent(id -> add(sql, parameters, " and claim_id = ?", id));
        cursors.position(question, cursor)
                .map(position -> position.split(BETWEEN))
                .ifPresent(after -> {
                    add(
                            sql,
                            parameters,
                            " and (received_at, source, event_id) > (?,",
                            Timestamp.from(Instant.parse(after[0])));
                    add(sql, parameters, " ?,", after[1]);
                    add(sql, parameters, " ?)", after[2]);
                });
        add(sql, parameters, " order by received_at, source, event_id limit ?", limit + 1);
        return Page.of(
                database.list(sql.toString(), EventView::read, parameters.toArray()),
                limit,
                cursors,
                question,
                EventList::position);
    }

    private static String position(EventView event) {
        return event.receivedAt().toInstant() + BETWEEN + event.source() + BETWEEN + event.id();
    }

    private static void add(StringBuilder sql, List<Object> parameters, String condition, Object value) {
        sql.append(condition);
        parameters.add(value);
    }
}

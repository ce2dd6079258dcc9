package id.payung.reporting.awards;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import id.payung.reporting.sheet.Snapshot;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps rankings as they were frozen. One for each reference month and formula: the second asks finds the first. */
@ApplicationScoped
class AwardStore {

    private static final String VIEW =
            "select award_id, reference_month, formula_version, as_of, frozen_at from award ";

    private final Database database;
    private final ObjectMapper json;
    private final Audit audit;

    AwardStore(Database database, ObjectMapper json, Audit audit) {
        this.database = database;
        this.json = json;
        this.audit = audit;
    }

    /** True where this ranking is the first for its month and formula. */
    boolean freeze(YearMonth month, Formula formula, Ranking ranking, Snapshot snapshot, Actor actor) {
        String body = written(Map.of("formula", formula, "ranking", ranking));
        return QuarkusTransaction.requiringNew()
                .call(() -> database.call(connection -> {
                    int frozen = Database.update(
                            connection,
                            "insert into award (award_id, reference_month, formula_version, as_of, frozen_by, ranking, csv)"
                                    + " values (?, ?, ?, ?, ?, ?::jsonb, ?) on conflict (reference_month, formula_version)"
                                    + " do nothing",
                            UuidCreator.getTimeOrderedEpoch(),
                            month.atDay(1),
                            formula.version(),
                            WorkClock.shown(snapshot.at()),
                            actor.subject(),
                            body,
                            RankingCsv.text(formula, month, WorkClock.shown(snapshot.at()), ranking));
                    if (frozen == 1) {
                        audit.record(actor, "AWARD_FROZEN", month + " " + formula.version(), "");
                    }
                    return frozen == 1;
                }));
    }

    Optional<AwardView> find(YearMonth month, String formulaVersion) {
        return database.first(
                VIEW + "where reference_month = ? and formula_version = ?",
                AwardStore::view,
                month.atDay(1),
                formulaVersion);
    }

    Optional<AwardView> find(UUID id) {
        return database.first(VIEW + "where award_id = ?", AwardStore::view, id);
    }

    /** The latest reference month first. */
    List<AwardView> all() {
        return database.list(VIEW + "order by reference_month desc, frozen_at desc", AwardStore::view);
    }

    Optional<AwardBody> body(UUID id) {
        return find(id).map(award -> new AwardBody(
                award,
                database.first(
                                "select ranking::text from award where award_id = ?",
                                row -> withoutSmallNumbers(read(row.getString(1))),
                                id)
                        .orElseThrow()));
    }

    /** Rankings were once frozen with everybody who stayed, counted; their CSV never was. */
    private static JsonNode withoutSmallNumbers(JsonNode frozen) {
        for (JsonNode parent : frozen.findParents("stillCovered")) {
            if (parent instanceof ObjectNode candidate
                    && candidate.path("stillCovered").isIntegralNumber()) {
                Persistence persons = new Persistence(
                        candidate.path("covered").asLong(),
                        candidate.path("stillCovered").asLong());
                candidate.put("stillCovered", persons.withoutSmallNumbers().still());
            }
        }
        return frozen;
    }

    Optional<String> csv(UUID id) {
        return database.first("select csv from award where award_id = ?", row -> row.getString(1), id);
    }

    private static AwardView view(ResultSet row) throws SQLException {
        return new AwardView(
                row.getObject(1, UUID.class),
                YearMonth.from(row.getObject(2, LocalDate.class)),
                row.getString(3),
                WorkClock.shown(row.getObject(4, OffsetDateTime.class).toInstant()),
                WorkClock.shown(row.getObject(5, OffsetDateTime.class).toInstant()));
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException("A ranking cannot be read", ours);
        }
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException("A ranking cannot be written", ours);
        }
    }
}

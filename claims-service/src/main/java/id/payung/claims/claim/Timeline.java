package id.payung.claims.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import id.payung.platform.database.Database;
import id.payung.platform.privacy.SealedTexts;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Everything that happened to a claim and who did it; only ever appended to, in the transaction of the deed. */
@ApplicationScoped
public class Timeline {

    private final ObjectMapper json;
    private final WorkClock clock;
    private final Database database;
    private final SealedTexts texts;

    public Timeline(ObjectMapper json, WorkClock clock, Database database, SealedTexts texts) {
        this.json = json;
        this.clock = clock;
        this.database = database;
        this.texts = texts;
    }

    /** One thing that happened. */
    public record Entry(OffsetDateTime at, String actor, String action, JsonNode detail) {}

    /**
     * Writes what happened.
     *
     * @param actor subject of the token, or the name of the part of the system that acted
     * @param action upper snake case, such as {@code DOCUMENT_RECEIVED}
     * @param detail codes, dates and amounts; never a name, number or account of a person
     */
    public void record(Connection connection, UUID claimId, String actor, String action, Map<String, ?> detail)
            throws SQLException {
        Database.update(
                connection,
                "insert into claim_entry (claim_id, entry_id, at, actor, action, detail) values (?, ?, ?, ?, ?, ?)",
                claimId,
                UuidCreator.getTimeOrderedEpochPlus1(),
                WorkClock.shown(clock.now()),
                actor,
                action,
                texts.seal("claim", claimId, text(detail)));
    }

    /** The whole timeline in its order. */
    List<Entry> of(UUID claimId) {
        return database.list(
                "select at, actor, action, detail from claim_entry where claim_id = ? order by entry_id",
                row -> new Entry(
                        WorkClock.shown(row.getObject(1, OffsetDateTime.class).toInstant()),
                        row.getString(2),
                        row.getString(3),
                        read(texts.open("claim", claimId, row.getBytes(4)))),
                claimId);
    }

    private String text(Map<String, ?> detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("A detail of the timeline cannot be written", impossible);
        }
    }

    private JsonNode read(String detail) {
        try {
            return json.readTree(detail);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A detail of the timeline cannot be read", impossible);
        }
    }
}

package id.payung.reporting.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.platform.database.Database;
import id.payung.reporting.claims.ClaimFact;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Claims after each publication that changed them. */
@ApplicationScoped
public class ClaimVersions {

    private static final TypeReference<Map<String, Long>> SETTLED = new TypeReference<>() {};

    /** What a query of versions selects, for {@link #read}. */
    public static final String COLUMNS = "v.member, v.region, v.kind, v.program, v.state, v.reported_on, v.outcome,"
            + " v.reasons, v.granted, v.settled::text, v.scholarships::text, v.paid_on,"
            + " v.pay_by";

    private static final String LATEST = "select distinct on (v.claim) " + COLUMNS + ", v.claim"
            + " from unnest(?::uuid[]) as asked(claim) join claim_version v on v.generation = ?"
            + " and v.claim = asked.claim order by v.claim, v.publication desc";

    private static final String INSERT =
            """
            insert into claim_version (generation, publication, claim, member, region, kind, program, state,
                                       reported_on, outcome, reasons, granted, settled, scholarships, paid_on, pay_by)
            values (?, ?, ?, ?, coalesce((select region from member_state where generation = ? and member = ?), ?),
                    ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)
            """;

    /** A member who moves takes the claims along; the versions before say where they were counted then. */
    private static final String MOVE =
            """
            insert into claim_version (generation, publication, claim, member, region, kind, program, state,
                                       reported_on, outcome, reasons, granted, settled, scholarships, paid_on, pay_by)
            select generation, ?, claim, member, new_region, kind, program, state, reported_on, outcome, reasons,
                   granted, settled, scholarships, paid_on, pay_by
            from (select distinct on (v.claim) v.*, moved.region as new_region
                  from unnest(?::uuid[], ?::text[]) as moved(member, region)
                  join claim_version v on v.generation = ? and v.member = moved.member
                  order by v.claim, v.publication desc) last
            where region <> new_region
            """;

    private final ObjectMapper json;

    ClaimVersions(ObjectMapper json) {
        this.json = json;
    }

    Map<UUID, ClaimFact> latest(Connection connection, int generation, Collection<UUID> claims) throws SQLException {
        Map<UUID, ClaimFact> found = new HashMap<>();
        Database.list(
                connection,
                LATEST,
                row -> found.put(row.getObject(14, UUID.class), read(row)),
                connection.createArrayOf("uuid", claims.toArray()),
                generation);
        return found;
    }

    void append(Connection connection, int generation, long publication, Map<UUID, ClaimFact> claims)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Map.Entry<UUID, ClaimFact> entry : claims.entrySet()) {
                bind(connection, insert, generation, publication, entry.getKey(), entry.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    void move(Connection connection, int generation, long publication, Map<UUID, String> regions) throws SQLException {
        if (!regions.isEmpty()) {
            List<UUID> members = List.copyOf(regions.keySet());
            Database.update(
                    connection,
                    MOVE,
                    publication,
                    connection.createArrayOf("uuid", members.toArray()),
                    connection.createArrayOf(
                            "text", members.stream().map(regions::get).toArray()),
                    generation);
        }
    }

    private void bind(
            Connection connection, PreparedStatement insert, int generation, long publication, UUID id, ClaimFact claim)
            throws SQLException {
        UUID member = claim.member().orElse(null);
        int place = 1;
        for (Object value : Arrays.asList(
                (short) generation,
                publication,
                id,
                member,
                (short) generation,
                member,
                claim.region(),
                claim.kind(),
                claim.program(),
                claim.state(),
                claim.reportedOn(),
                claim.outcome(),
                connection.createArrayOf("text", claim.reasons().toArray()),
                claim.granted(),
                written(claim.settled()),
                written(claim.scholarships()),
                claim.paidOn().orElse(null),
                claim.payBy().orElse(null))) {
            insert.setObject(place++, value);
        }
    }

    /** Reads a row of {@link #COLUMNS}. */
    public ClaimFact read(ResultSet row) throws SQLException {
        return new ClaimFact(
                Optional.ofNullable(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getString(7),
                Arrays.asList((String[]) row.getArray(8).getArray()),
                row.getLong(9),
                settled(row.getString(10)),
                settled(row.getString(11)),
                Optional.ofNullable(row.getObject(12, LocalDate.class)),
                Optional.ofNullable(row.getObject(13, LocalDate.class)));
    }

    private Map<String, Long> settled(String text) {
        try {
            return json.readValue(text, SETTLED);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException("Settlements of a claim cannot be read", ours);
        }
    }

    private String written(Map<String, Long> settled) {
        try {
            return json.writeValueAsString(settled);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException("Settlements of a claim cannot be written", ours);
        }
    }
}

package id.payung.platform.audit;

import id.payung.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the chain. */
@ApplicationScoped
class AuditStore {

    private static final String RECORD =
            "select position, audit_id, at, actor, roles, action, object, purpose, request_id, hash from audit_record ";

    private final Database database;
    private final String service;

    AuditStore(Database database, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.service = service;
    }

    String service() {
        return service;
    }

    /** What is asked for, the latest first. */
    List<AuditRecord> find(AuditQuestion question, int limit) {
        StringBuilder where = new StringBuilder("where true");
        List<Object> values = new ArrayList<>();
        question.before().ifPresent(position -> add(where, values, "position < ?", position));
        question.from().ifPresent(from -> add(where, values, "at >= ?", from));
        question.to().ifPresent(to -> add(where, values, "at < ?", to));
        question.actor().ifPresent(actor -> add(where, values, "actor = ?", actor));
        question.action().ifPresent(action -> add(where, values, "action = ?", action));
        question.kind().ifPresent(kind -> add(where, values, "split_part(object, ' ', 1) = ?", kind));
        question.id().ifPresent(id -> add(where, values, "split_part(object, ' ', 2) = ?", id));
        values.add(limit);
        return database.list(RECORD + where + " order by position desc limit ?", AuditStore::record, values.toArray());
    }

    private static void add(StringBuilder where, List<Object> values, String condition, Object value) {
        where.append(" and ").append(condition);
        values.add(value);
    }

    /** The next records of the chain behind a position. */
    List<AuditRecord> after(long position, long until, int limit) {
        return database.list(
                RECORD + "where position > ? and position <= ? order by position limit ?",
                AuditStore::record,
                position,
                until,
                limit);
    }

    /** The hash at a position; of position 0 what stands before the first. */
    Optional<String> hashAt(long position) {
        return position == 0
                ? Optional.of(HexFormat.of().formatHex(AuditRecord.BEGINNING))
                : database.first(
                        "select hash from audit_record where position = ?",
                        row -> HexFormat.of().formatHex(row.getBytes(1)),
                        position);
    }

    /** The latest head; none before the first deed. */
    Optional<AuditHead> head() {
        return database.first(
                "select position, hash, signed_at, key_id, signature from audit_head order by position desc limit 1",
                row -> new AuditHead(
                        service,
                        row.getLong(1),
                        HexFormat.of().formatHex(row.getBytes(2)),
                        utc(row, 3),
                        row.getString(4),
                        Base64.getEncoder().encodeToString(row.getBytes(5))));
    }

    private static AuditRecord record(ResultSet row) throws SQLException {
        return new AuditRecord(
                row.getLong(1),
                row.getObject(2, UUID.class),
                utc(row, 3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                HexFormat.of().formatHex(row.getBytes(10)));
    }

    static OffsetDateTime utc(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC);
    }
}

package id.payung.platform.audit;

import id.payung.platform.database.Database;
import id.payung.platform.problem.Outage;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Gives committed records their place in the chain, one transaction at a time whatever instances there are, and signs
 * its end when it moved. Writers wait for nothing of it.
 */
@ApplicationScoped
public class AuditSequencer {

    /** Advisory lock: one chain, one hand. */
    private static final long LOCK = 7_235_004;

    private static final long LOOK_MILLIS = 250;
    private static final int MOST_AT_ONCE = 2000;

    /** Heads are small, but one for each deed would double the writes. */
    private static final Duration BETWEEN_HEADS = Duration.ofSeconds(2);

    private static final String TAKE =
            """
            delete from audit_pending where ctid = any (array (
                select ctid from audit_pending order by audit_id limit %d))
            returning audit_id, at, actor, roles, action, object, purpose, request_id
            """
                    .formatted(MOST_AT_ONCE);

    private static final String PLACE =
            """
            insert into audit_record (position, audit_id, at, actor, roles, action, object, purpose, request_id, hash)
            select * from unnest(?::bigint[], ?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[],
                                 ?::text[], ?::text[], ?::bytea[])
            """;

    private final Outage outage = new Outage(Logger.getLogger(AuditSequencer.class), "The audit");
    private final Database database;
    private final AuditStore store;
    private final AuditKeys keys;
    private volatile boolean running;
    private Thread thread;

    AuditSequencer(Database database, AuditStore store, AuditKeys keys) {
        this.database = database;
        this.store = store;
        this.keys = keys;
    }

    private record End(long position, byte[] hash) {}

    void start(@Observes StartupEvent start) {
        running = true;
        thread = new Thread(this::loop, "audit-sequencer");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        running = false;
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(2));
    }

    /** Chains everything committed so far, in the caller's thread. */
    public void chainNow() {
        boolean more = true;
        while (more) {
            more = database.list("select 1 from audit_pending limit 1", row -> 1)
                                    .size()
                            == 1
                    && database.inTransaction(this::chain) == MOST_AT_ONCE;
        }
    }

    /** Chains everything and signs the end, unless that was signed already. */
    public Optional<AuditHead> headNow() {
        chainNow();
        database.inTransaction(connection -> sign(connection, Duration.ZERO));
        return store.head();
    }

    private int chain(Connection connection) throws SQLException {
        lock(connection);
        List<AuditRecord> taken = new ArrayList<>(Database.list(
                connection,
                TAKE,
                row -> new AuditRecord(
                        0,
                        row.getObject(1, UUID.class),
                        AuditStore.utc(row, 2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        "")));
        taken.sort(Comparator.comparing(record -> record.id().toString()));
        place(connection, end(connection), taken);
        return taken.size();
    }

    private static End end(Connection connection) throws SQLException {
        return Database.list(
                        connection,
                        "select position, hash from audit_record order by position desc limit 1",
                        row -> new End(row.getLong(1), row.getBytes(2)))
                .stream()
                .findFirst()
                .orElse(new End(0, AuditRecord.BEGINNING));
    }

    private static void place(Connection connection, End end, List<AuditRecord> taken) throws SQLException {
        List<AuditRecord> placed = new ArrayList<>();
        byte[] before = end.hash();
        for (AuditRecord record : taken) {
            AuditRecord next = new AuditRecord(
                    end.position() + placed.size() + 1,
                    record.id(),
                    record.at(),
                    record.actor(),
                    record.roles(),
                    record.action(),
                    record.object(),
                    record.purpose(),
                    record.requestId(),
                    "");
            before = next.hashAfter(before);
            placed.add(next.withHash("\\x" + HexFormat.of().formatHex(before)));
        }
        Database.update(
                connection,
                PLACE,
                array(connection, placed, record -> String.valueOf(record.position())),
                array(connection, placed, record -> record.id().toString()),
                array(connection, placed, record -> record.at().toString()),
                array(connection, placed, AuditRecord::actor),
                array(connection, placed, AuditRecord::roles),
                array(connection, placed, AuditRecord::action),
                array(connection, placed, AuditRecord::object),
                array(connection, placed, AuditRecord::purpose),
                array(connection, placed, AuditRecord::requestId),
                array(connection, placed, AuditRecord::hash));
    }

    private static java.sql.Array array(
            Connection connection, List<AuditRecord> records, Function<AuditRecord, String> field) throws SQLException {
        return connection.createArrayOf("text", records.stream().map(field).toArray());
    }

    private Void sign(Connection connection, Duration since) throws SQLException {
        lock(connection);
        End end = end(connection);
        boolean due = Database.list(
                        connection,
                        "select not exists (select 1 from audit_head where position >= ?"
                                + " or signed_at > clock_timestamp() - make_interval(secs => ?))",
                        row -> row.getBoolean(1),
                        end.position(),
                        since.toSeconds())
                .get(0);
        if (due && end.position() > 0) {
            OffsetDateTime at = Database.list(connection, "select clock_timestamp()", row -> AuditStore.utc(row, 1))
                    .get(0);
            String hash = HexFormat.of().formatHex(end.hash());
            String signature = keys.sign(AuditHead.statement(store.service(), end.position(), hash, at));
            Database.update(
                    connection,
                    "insert into audit_head (position, hash, signed_at, key_id, signature) values (?, ?, ?, ?, ?)",
                    end.position(),
                    end.hash(),
                    at,
                    keys.keyId(),
                    Base64.getDecoder().decode(signature));
        }
        return null;
    }

    private static void lock(Connection connection) throws SQLException {
        // a statement of its own: the next one must see what was committed before the lock was granted
        Database.list(connection, "select pg_advisory_xact_lock(" + LOCK + ")", row -> 1);
    }

    private void loop() {
        while (running) {
            try {
                Thread.sleep(LOOK_MILLIS);
                chainNow();
                signWhenMoved();
                outage.passed();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                outage.failed(failed);
            }
        }
    }

    private void signWhenMoved() {
        boolean moved = database.first(
                        "select (select max(position) from audit_record) > coalesce((select max(position) from"
                                + " audit_head), 0)",
                        row -> row.getBoolean(1))
                .orElse(false);
        if (moved) {
            database.inTransaction(connection -> sign(connection, BETWEEN_HEADS));
        }
    }
}

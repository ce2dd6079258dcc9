package id.payung.reporting.sheet;

import id.payung.platform.database.Database;
import id.payung.platform.time.WorkClock;
import id.payung.platform.web.Queries;
import id.payung.reporting.projection.Generations;
import id.payung.reporting.projection.Receipts;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Finds what was known at an instant. The answer for one that has passed never changes. */
@ApplicationScoped
public class Snapshots {

    private static final String STATE =
            """
            select coalesce(max(r.publication), 0), max(r.received_at),
                   (select max(recorded_at) from figure where recorded_at <= ?),
                   max(r.received_at) filter (where r.feed = '/v1/events/enrollment'),
                   max(r.received_at) filter (where r.feed = '/v1/events/claims')
            from (select (select publication from receipt where feed = f.feed and received_at <= ?
                          order by publication desc limit 1) as publication
                  from (values ('/v1/events/enrollment'), ('/v1/events/claims')) as f(feed)) last
            join receipt r on r.publication = last.publication
            """;

    private final Database database;

    Snapshots(Database database) {
        this.database = database;
    }

    /** What is known now, or was at the instant; 400 for one that is still to come. */
    public Snapshot at(Optional<OffsetDateTime> asked) {
        return database.inTransaction(connection -> {
            OffsetDateTime now = now(connection);
            OffsetDateTime until = asked.orElse(now);
            if (until.isAfter(now)) {
                throw Queries.invalid(
                        "asOf", "What will be known in the future nobody knows", "asOf tidak boleh di masa depan");
            }
            return read(connection, until, asked);
        });
    }

    private static Snapshot read(Connection connection, OffsetDateTime until, Optional<OffsetDateTime> asked)
            throws SQLException {
        int generation = Generations.live(connection);
        return Database.list(
                        connection,
                        STATE,
                        row -> {
                            Optional<Instant> received = instant(row.getObject(2, OffsetDateTime.class));
                            Instant figures = instant(row.getObject(3, OffsetDateTime.class))
                                    .orElse(Instant.EPOCH);
                            Instant last =
                                    received.filter(at -> at.isAfter(figures)).orElse(figures);
                            return new Snapshot(
                                    generation,
                                    row.getLong(1),
                                    asked.map(OffsetDateTime::toInstant)
                                            .orElse(last.equals(Instant.EPOCH) ? until.toInstant() : last),
                                    figures,
                                    instant(row.getObject(4, OffsetDateTime.class)),
                                    instant(row.getObject(5, OffsetDateTime.class)));
                        },
                        until,
                        until)
                .get(0);
    }

    private static Optional<Instant> instant(OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }

    /** Under the shared lock nobody is giving a time, and every later one will be after this instant. */
    private static OffsetDateTime now(Connection connection) throws SQLException {
        Database.list(connection, "select pg_advisory_xact_lock_shared(" + Receipts.LOCK + ")", row -> 1);
        return Database.list(connection, "select clock_timestamp()", row -> row.getObject(1, OffsetDateTime.class))
                .get(0)
                .withOffsetSameInstant(WorkClock.WITA);
    }
}

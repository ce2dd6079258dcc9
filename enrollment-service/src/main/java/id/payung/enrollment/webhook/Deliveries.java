package id.payung.enrollment.webhook;

import id.payung.platform.database.Database;
import id.payung.platform.privacy.SealedTexts;
import id.payung.platform.time.WorkClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is to be told and how it went. An attempt is leased, so a sender that dies leaves it to the next. */
@ApplicationScoped
class Deliveries {

    /** At most so many of one webhook at a time: a dead receiver must not hold up the others. */
    private static final int MOST_OF_ONE = 4;

    /** Longer than any attempt takes. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final String TAKE =
            """
            with due as (
                select d.number, row_number() over (partition by d.webhook_id order by d.next_try_at, d.number) as rank
                from webhook_delivery d join webhook w on w.webhook_id = d.webhook_id
                where d.status = 'PENDING' and w.status = 'ACTIVE' and d.next_try_at <= clock_timestamp()
                  and not d.webhook_id = any (?::uuid[])),
            leased as (
                select d.number from webhook_delivery d join due on due.number = d.number and due.rank <= %d
                where d.status = 'PENDING' and d.next_try_at <= clock_timestamp()
                order by d.next_try_at, d.number limit ? for update of d skip locked)
            update webhook_delivery d
            set attempts = d.attempts + 1, next_try_at = clock_timestamp() + make_interval(secs => ?)
            from leased, webhook w, sponsor s
            where d.number = leased.number and w.webhook_id = d.webhook_id and s.sponsor_id = w.sponsor_id
            returning d.number, d.delivery_id, d.webhook_id, w.url, w.secret,
                case when w.former_until > clock_timestamp() then w.former_secret end,
                d.type, d.subject, d.happened_at, d.data, d.attempts, s.code
            """
                    .formatted(MOST_OF_ONE);

    private final Database database;
    private final SealedTexts texts;

    Deliveries(Database database, SealedTexts texts) {
        this.database = database;
        this.texts = texts;
    }

    /** One message that this instance is to send now. */
    record Leased(
            long number,
            UUID id,
            UUID webhookId,
            String url,
            List<String> secrets,
            String type,
            String subject,
            OffsetDateTime happenedAt,
            String data,
            int attempts,
            String sponsor) {}

    /**
     * Leases what is due.
     *
     * @param busy webhooks that are being sent to already
     */
    List<Leased> take(int limit, Set<UUID> busy) {
        return database.call(connection -> Database.list(
                connection,
                TAKE,
                this::leased,
                connection.createArrayOf("uuid", busy.toArray()),
                limit,
                LEASE.toSeconds()));
    }

    private Leased leased(ResultSet row) throws SQLException {
        UUID webhook = row.getObject(3, UUID.class);
        List<String> secrets = new ArrayList<>(List.of(texts.open("webhook", webhook, row.getBytes(5))));
        texts.openIfAny("webhook", webhook, row.getBytes(6)).ifPresent(secrets::add);
        return new Leased(
                row.getLong(1),
                row.getObject(2, UUID.class),
                webhook,
                row.getString(4),
                secrets,
                row.getString(7),
                row.getString(8),
                WorkClock.shown(row.getObject(9, OffsetDateTime.class).toInstant()),
                row.getString(10),
                row.getInt(11),
                row.getString(12));
    }

    void delivered(Leased sent, int answer) {
        database.update(
                "update webhook_delivery set status = 'DELIVERED', delivered_at = clock_timestamp(), last_answer = ?,"
                        + " last_problem = null where number = ?",
                answer,
                sent.number());
    }

    void retry(Leased sent, HookAnswer answer, Duration pause) {
        database.update(
                "update webhook_delivery set next_try_at = clock_timestamp() + make_interval(secs => ?),"
                        + " last_answer = ?, last_problem = ? where number = ?",
                pause.toMillis() / 1000.0,
                answer.status().orElse(null),
                answer.problem().orElse(null),
                sent.number());
    }

    /** Gives up; the webhook rests until its sponsor has looked, and what waits goes on waiting. */
    void failed(Leased sent, HookAnswer answer, String because) {
        database.inTransaction(connection -> {
            Database.update(
                    connection,
                    "update webhook_delivery set status = 'FAILED', last_answer = ?, last_problem = ? where number = ?",
                    answer.status().orElse(null),
                    answer.problem().orElse(null),
                    sent.number());
            return Database.update(
                    connection,
                    "update webhook set status = 'PAUSED', paused_because = ?, version = version + 1"
                            + " where webhook_id = ? and status = 'ACTIVE'",
                    because,
                    sent.webhookId());
        });
    }

    /** The latest first, below a number. */
    List<Numbered> of(UUID webhook, Optional<String> status, long below, int limit) {
        return database.list(
                "select number, delivery_id, type, subject, happened_at, status, attempts, next_try_at, last_answer,"
                        + " last_problem, delivered_at from webhook_delivery where webhook_id = ? and number < ?"
                        + " and (?::text is null or status = ?) order by number desc limit ?",
                Deliveries::read,
                webhook,
                below,
                status.orElse(null),
                status.orElse(null),
                limit);
    }

    /** A delivery and its place in the list. */
    record Numbered(long number, DeliveryView delivery) {}

    private static Numbered read(ResultSet row) throws SQLException {
        String status = row.getString(6);
        Optional<OffsetDateTime> next = time(row, 8).filter(at -> status.equals("PENDING"));
        return new Numbered(
                row.getLong(1),
                new DeliveryView(
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        time(row, 5).orElseThrow(),
                        status,
                        row.getInt(7),
                        next,
                        Optional.ofNullable(row.getObject(9, Integer.class)),
                        Optional.ofNullable(row.getString(10)),
                        time(row, 11)));
    }

    private static Optional<OffsetDateTime> time(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(at -> WorkClock.shown(at.toInstant()));
    }

    /** How many such deliveries the webhook has: one or none. */
    static int replay(Connection connection, UUID webhook, UUID delivery) throws SQLException {
        return Database.update(
                connection,
                "update webhook_delivery set status = 'PENDING', attempts = 0, next_try_at = clock_timestamp(),"
                        + " delivered_at = null where webhook_id = ? and delivery_id = ?",
                webhook,
                delivery);
    }

    static int ping(Connection connection, UUID webhook) throws SQLException {
        return Database.update(
                connection,
                "insert into webhook_delivery (webhook_id, type, subject, data) values (?, ?, ?, '{}')",
                webhook,
                HookType.PING,
                webhook.toString());
    }

    /** Forgets what was delivered long ago. */
    int clear(Duration kept) {
        return database.update(
                "delete from webhook_delivery where status = 'DELIVERED'"
                        + " and delivered_at < clock_timestamp() - make_interval(secs => ?)",
                kept.toSeconds());
    }
}

package id.payung.enrollment.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import id.payung.enrollment.sponsor.SponsorDirectory;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.privacy.SealedTexts;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.time.WorkClock;
import id.payung.platform.web.Etags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Registers, changes and forgets webhooks. What belongs to another sponsor does not exist. */
@ApplicationScoped
class Webhooks {

    private static final int MOST_PER_SPONSOR = 10;
    private static final String UNIQUE_VIOLATION = "23505";
    private static final Duration OVERLAP = Duration.ofHours(24);
    private static final String SELECT =
            "select w.webhook_id, s.code, w.url, w.types, w.status, w.paused_because, w.created_at, w.version"
                    + " from webhook w join sponsor s using (sponsor_id) ";

    private final Database database;
    private final SponsorDirectory sponsors;
    private final SealedTexts texts;
    private final WorkClock clock;
    private final Audit audit;
    private final HookSettings settings;

    Webhooks(
            Database database,
            SponsorDirectory sponsors,
            SealedTexts texts,
            WorkClock clock,
            Audit audit,
            HookSettings settings) {
        this.database = database;
        this.sponsors = sponsors;
        this.texts = texts;
        this.clock = clock;
        this.audit = audit;
        this.settings = settings;
    }

    /** A webhook with its version, and whether this call made it. */
    record Versioned(WebhookView webhook, long version, boolean isNew) {}

    Versioned register(WebhookRequest request, Actor actor) {
        actor.requireActingFor(request.sponsor());
        UUID sponsor = sponsors.require(request.sponsor()).id();
        String url = checked(request.url());
        return inTransaction(connection -> {
            Database.list(
                    connection, "select 1 from sponsor where sponsor_id = ? for no key update", row -> 1, sponsor);
            Optional<Versioned> known = first(connection, "where w.sponsor_id = ? and w.url = ?", sponsor, url);
            if (known.isPresent()) {
                return same(known.get(), request);
            }
            requireRoom(connection, sponsor);
            UUID id = UuidCreator.getTimeOrderedEpoch();
            String secret = HookSecret.fresh();
            Database.update(
                    connection,
                    "insert into webhook (webhook_id, sponsor_id, url, types, secret, status, created_by, created_at)"
                            + " values (?, ?, ?, ?, ?, 'ACTIVE', ?, ?)",
                    id,
                    sponsor,
                    url,
                    types(connection, request.types()),
                    texts.seal("webhook", id, secret),
                    actor.subject(),
                    WorkClock.shown(clock.now()));
            audit.record(actor, "WEBHOOK_REGISTERED", "webhook " + id, "");
            Versioned made = first(connection, "where w.webhook_id = ?", id).orElseThrow();
            return new Versioned(made.webhook().with(secret), made.version(), true);
        });
    }

    private static Versioned same(Versioned known, WebhookRequest request) {
        if (!known.webhook().types().equals(request.types())) {
            throw WebhookProblems.OTHERWISE.refusal();
        }
        return known;
    }

    private static void requireRoom(Connection connection, UUID sponsor) throws SQLException {
        long has = Database.list(
                        connection, "select count(*) from webhook where sponsor_id = ?", row -> row.getLong(1), sponsor)
                .get(0);
        if (has >= MOST_PER_SPONSOR) {
            throw WebhookProblems.TOO_MANY.refusal();
        }
    }

    List<WebhookView> of(Optional<String> sponsor, Actor actor) {
        sponsor.ifPresent(actor::requireActingFor);
        sponsor.ifPresent(sponsors::require);
        // a partner whose token names no sponsor sees nobody's
        Optional<String> code =
                actor.isPartnerOnly() ? Optional.of(actor.sponsor().orElse("")) : sponsor;
        return database
                .list(
                        SELECT + "where ?::text is null or s.code = ? order by w.webhook_id limit 1000",
                        Webhooks::read,
                        code.orElse(null),
                        code.orElse(null))
                .stream()
                .map(Versioned::webhook)
                .toList();
    }

    Versioned require(UUID id, Actor actor) {
        Versioned found = database.first(SELECT + "where w.webhook_id = ?", Webhooks::read, id)
                .orElseThrow(CommonProblems.NOT_FOUND::refusal);
        actor.requireSight(found.webhook().sponsor());
        return found;
    }

    Versioned change(UUID id, String ifMatch, ChangeWebhook change, Actor actor) {
        Optional<String> url = Optional.ofNullable(change.url()).map(this::checked);
        try {
            return changeTo(id, ifMatch, url, change, actor);
        } catch (RuntimeException failed) {
            if (Retries.sqlState(failed).equals(UNIQUE_VIOLATION)) {
                throw WebhookProblems.OTHERWISE.refusal();
            }
            throw failed;
        }
    }

    private Versioned changeTo(UUID id, String ifMatch, Optional<String> url, ChangeWebhook change, Actor actor) {
        return inTransaction(connection -> {
            Versioned before = lock(connection, id, actor);
            Etags.requireMatch(ifMatch, before.version());
            List<String> types = change.types() == null ? before.webhook().types() : change.types();
            String status = change.status() == null ? before.webhook().status() : change.status();
            Database.update(
                    connection,
                    "update webhook set url = ?, types = ?, status = ?, paused_because = ?, version = version + 1"
                            + " where webhook_id = ?",
                    url.orElse(before.webhook().url()),
                    types(connection, types),
                    status,
                    status.equals("ACTIVE")
                            ? null
                            : before.webhook().pausedBecause().orElse("PAUSED_BY_SPONSOR"),
                    id);
            audit.record(actor, "WEBHOOK_CHANGED", "webhook " + id, "");
            return first(connection, "where w.webhook_id = ?", id).orElseThrow();
        });
    }

    void forget(UUID id, Actor actor) {
        inTransaction(connection -> {
            lock(connection, id, actor);
            audit.record(actor, "WEBHOOK_FORGOTTEN", "webhook " + id, "");
            return Database.update(connection, "delete from webhook where webhook_id = ?", id);
        });
    }

    /** A new secret; the present one is good for another day beside it. */
    WebhookView renewSecret(UUID id, Actor actor) {
        return inTransaction(connection -> {
            Versioned before = lock(connection, id, actor);
            String secret = HookSecret.fresh();
            Database.update(
                    connection,
                    "update webhook set former_secret = secret, former_until = ?, secret = ?, version = version + 1"
                            + " where webhook_id = ?",
                    WorkClock.shown(clock.now().plus(OVERLAP)),
                    texts.seal("webhook", id, secret),
                    id);
            audit.record(actor, "WEBHOOK_SECRET_RENEWED", "webhook " + id, "");
            return before.webhook().with(secret);
        });
    }

    void ping(UUID id, Actor actor) {
        inTransaction(connection -> {
            lock(connection, id, actor);
            audit.record(actor, "WEBHOOK_PINGED", "webhook " + id, "");
            return Deliveries.ping(connection, id);
        });
    }

    /** Sends a delivery again from the first attempt. */
    void replay(UUID id, UUID delivery, Actor actor) {
        inTransaction(connection -> {
            lock(connection, id, actor);
            if (Deliveries.replay(connection, id, delivery) == 0) {
                throw CommonProblems.NOT_FOUND.refusal();
            }
            audit.record(actor, "WEBHOOK_REPLAYED", "webhook " + id, "");
            return delivery;
        });
    }

    private String checked(String url) {
        try {
            return HookTarget.resolved(
                            HookTarget.written(url, settings.insideAllowed())
                                    .orElseThrow(WebhookProblems.URL_REFUSED::refusal),
                            settings.insideAllowed())
                    .map(target -> target.uri().toString())
                    .orElseThrow(WebhookProblems.URL_REFUSED::refusal);
        } catch (UnknownHostException nowhere) {
            throw WebhookProblems.URL_REFUSED.refusal();
        }
    }

    private <T> T inTransaction(Database.Work<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> database.call(work));
    }

    private static Versioned lock(Connection connection, UUID id, Actor actor) throws SQLException {
        Versioned found = first(connection, "where w.webhook_id = ? for update of w", id)
                .orElseThrow(CommonProblems.NOT_FOUND::refusal);
        actor.requireSight(found.webhook().sponsor());
        return found;
    }

    private static Optional<Versioned> first(Connection connection, String where, Object... values)
            throws SQLException {
        return Database.list(connection, SELECT + where, Webhooks::read, values).stream()
                .findFirst();
    }

    private static java.sql.Array types(Connection connection, List<String> types) throws SQLException {
        return connection.createArrayOf("text", types.toArray());
    }

    private static Versioned read(ResultSet row) throws SQLException {
        return new Versioned(
                new WebhookView(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        Arrays.asList((String[]) row.getArray(4).getArray()),
                        row.getString(5),
                        Optional.ofNullable(row.getString(6)),
                        WorkClock.shown(row.getObject(7, OffsetDateTime.class).toInstant()),
                        Optional.empty()),
                row.getLong(8),
                false);
    }
}

package id.payung.enrollment.rights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.retention.KeptBecause;
import id.payung.platform.time.WorkClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people ask about their own data, and by when they must be answered: 3 × 24 hours (UU 27/2022 art. 30, 32, 41). */
@ApplicationScoped
class RightsRequests {

    private static final Duration TIME_TO_ANSWER = Duration.ofHours(72);
    private static final String SELECT =
            "select request_id, member_id, kind, received_at, due_at, received_by, status, answered_at, answered_by,"
                    + " refusal, kept, lifted_at from rights_request ";

    private final Database database;
    private final WorkClock clock;
    private final Audit audit;
    private final RightsEffects effects;
    private final ObjectMapper json;

    RightsRequests(Database database, WorkClock clock, Audit audit, RightsEffects effects, ObjectMapper json) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
        this.effects = effects;
        this.json = json;
    }

    /** A request and whether this call noted it. */
    record Noted(RightsRequestView request, boolean isNew) {}

    /** Notes a request; the same kind again for the same member while one is open is that one. */
    Noted note(UUID memberId, RightsRequestView.Kind kind, Actor officer) {
        OffsetDateTime now = WorkClock.shown(clock.now());
        return QuarkusTransaction.requiringNew()
                .call(() -> database.call(connection -> {
                    boolean known = !Database.list(
                                    connection,
                                    "select 1 from member where member_id = ? and erased_at is null",
                                    row -> 1,
                                    memberId)
                            .isEmpty();
                    if (!known) {
                        throw CommonProblems.NOT_FOUND.refusal();
                    }
                    boolean isNew = Database.update(
                                    connection,
                                    "insert into rights_request (request_id, member_id, kind, received_at, due_at, received_by,"
                                            + " status) values (?, ?, ?, ?, ?, ?, 'OPEN') on conflict do nothing",
                                    UuidCreator.getTimeOrderedEpoch(),
                                    memberId,
                                    kind.name(),
                                    now,
                                    now.plus(TIME_TO_ANSWER),
                                    officer.subject())
                            == 1;
                    if (isNew) {
                        audit.record(officer, "RIGHTS_REQUEST_NOTED", "member " + memberId + " " + kind, "");
                    }
                    RightsRequestView open = Database.list(
                                    connection,
                                    SELECT + "where member_id = ? and kind = ? and status = 'OPEN'",
                                    this::read,
                                    memberId,
                                    kind.name())
                            .get(0);
                    return new Noted(open, isNew);
                }));
    }

    /**
     * Answers an open request; the same answer of the same officer again changes nothing. A granted restriction or erasure
     * takes effect with the answer.
     */
    RightsRequestView answer(UUID requestId, Optional<RightsRequestView.Refusal> refusal, Actor officer) {
        // asked outside of the transaction, which would hold the member's row while another service answers
        List<KeptBecause> keptByClaims = database.call(connection -> find(connection, requestId))
                .filter(RightsRequestView::isOpenErasure)
                .map(request -> effects.askClaims(request, refusal, officer))
                .orElse(List.of());
        return QuarkusTransaction.requiringNew()
                .call(() -> database.call(connection -> {
                    RightsRequestView before = locked(connection, requestId);
                    if (before.status() != RightsRequestView.Status.OPEN) {
                        return same(before, refusal, officer);
                    }
                    List<KeptBecause> kept = effects.take(connection, before, refusal, keptByClaims, officer);
                    Database.update(
                            connection,
                            "update rights_request set status = ?, refusal = ?, kept = ?::json, answered_at = ?,"
                                    + " answered_by = ? where member_id = ? and request_id = ?",
                            refusal.isPresent() ? "REFUSED" : "GRANTED",
                            refusal.map(Enum::name).orElse(null),
                            written(kept),
                            WorkClock.shown(clock.now()),
                            officer.subject(),
                            before.memberId(),
                            requestId);
                    audit.record(
                            officer,
                            "RIGHTS_REQUEST_ANSWERED",
                            "member " + before.memberId() + " " + before.kind(),
                            "");
                    return locked(connection, requestId);
                }));
    }

    private Optional<RightsRequestView> find(Connection connection, UUID requestId) throws SQLException {
        return Database.list(connection, SELECT + "where request_id = ?", this::read, requestId).stream()
                .findFirst();
    }

    /** By its member, whom it never changes: rows of several servers cannot be locked by one statement. */
    private RightsRequestView locked(Connection connection, UUID requestId) throws SQLException {
        UUID memberId = find(connection, requestId)
                .orElseThrow(CommonProblems.NOT_FOUND::refusal)
                .memberId();
        return Database.list(
                        connection,
                        SELECT + "where member_id = ? and request_id = ? for update",
                        this::read,
                        memberId,
                        requestId)
                .get(0);
    }

    /** Ends a granted restriction; again changes nothing. */
    RightsRequestView lift(UUID requestId, Actor officer) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.call(connection -> {
                    RightsRequestView request = locked(connection, requestId);
                    if (request.kind() != RightsRequestView.Kind.RESTRICTION
                            || request.status() != RightsRequestView.Status.GRANTED) {
                        throw RightsProblems.NOT_RESTRICTED.refusal();
                    }
                    if (request.liftedAt().isPresent()) {
                        audit.unchanged();
                        return request;
                    }
                    Database.update(
                            connection,
                            "update rights_request set lifted_at = ?, lifted_by = ? where member_id = ? and request_id = ?",
                            WorkClock.shown(clock.now()),
                            officer.subject(),
                            request.memberId(),
                            requestId);
                    Database.update(
                            connection,
                            "update member set restricted_at = null where member_id = ? and not exists (select"
                                    + " from rights_request r where r.member_id = member.member_id"
                                    + " and r.kind = 'RESTRICTION' and r.status = 'GRANTED' and r.lifted_at is null)",
                            request.memberId());
                    audit.record(officer, "RESTRICTION_LIFTED", "member " + request.memberId(), "");
                    return locked(connection, requestId);
                }));
    }

    private RightsRequestView same(
            RightsRequestView before, Optional<RightsRequestView.Refusal> refusal, Actor officer) {
        if (!before.refusal().equals(refusal) || !before.answeredBy().equals(Optional.of(officer.subject()))) {
            throw RightsProblems.ANSWERED.refusal();
        }
        audit.unchanged();
        return before;
    }

    /** The open ones, the most urgent first. */
    List<RightsRequestView> open(int limit) {
        return database.list(SELECT + "where status = 'OPEN' order by due_at, request_id limit ?", this::read, limit);
    }

    private RightsRequestView read(ResultSet row) throws SQLException {
        OffsetDateTime due = row.getObject(5, OffsetDateTime.class);
        Optional<OffsetDateTime> answered = Optional.ofNullable(row.getObject(8, OffsetDateTime.class));
        return new RightsRequestView(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                RightsRequestView.Kind.valueOf(row.getString(3)),
                WorkClock.shown(row.getObject(4, OffsetDateTime.class).toInstant()),
                WorkClock.shown(due.toInstant()),
                answered.map(OffsetDateTime::toInstant).orElse(clock.now()).isAfter(due.toInstant()),
                row.getString(6),
                RightsRequestView.Status.valueOf(row.getString(7)),
                answered.map(at -> WorkClock.shown(at.toInstant())),
                Optional.ofNullable(row.getString(9)),
                Optional.ofNullable(row.getString(10)).map(RightsRequestView.Refusal::valueOf),
                kept(row.getString(11)),
                Optional.ofNullable(row.getObject(12, OffsetDateTime.class))
                        .map(at -> WorkClock.shown(at.toInstant())));
    }

    private List<KeptBecause> kept(String stored) {
        try {
            return stored == null ? List.of() : List.of(json.readValue(stored, KeptBecause[].class));
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException("Stored reasons are no JSON");
        }
    }

    private String written(List<KeptBecause> kept) {
        try {
            return kept.isEmpty() ? null : json.writeValueAsString(kept);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

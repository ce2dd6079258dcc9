package id.payung.enrollment.rights;

import com.github.f4b6a3.uuid.UuidCreator;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.time.WorkClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
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
                    + " refusal from rights_request ";

    private final Database database;
    private final WorkClock clock;
    private final Audit audit;

    RightsRequests(Database database, WorkClock clock, Audit audit) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
    }

    /** A request and whether this call noted it. */
    record Noted(RightsRequestView request, boolean isNew) {}

    /** Notes a request; the same kind again for the same member while one is open is that one. */
    Noted note(UUID memberId, RightsRequestView.Kind kind, Actor officer) {
        OffsetDateTime now = WorkClock.shown(clock.now());
        return QuarkusTransaction.requiringNew()
                .call(() -> database.call(connection -> {
                    boolean known = !Database.list(
                                    connection, "select 1 from member where member_id = ?", row -> 1, memberId)
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

    /** Answers an open request; the same answer of the same officer again changes nothing. */
    RightsRequestView answer(UUID requestId, Optional<RightsRequestView.Refusal> refusal, Actor officer) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.call(connection -> {
                    RightsRequestView before = Database.list(
                                    connection, SELECT + "where request_id = ? for update", this::read, requestId)
                            .stream()
                            .findFirst()
                            .orElseThrow(CommonProblems.NOT_FOUND::refusal);
                    if (before.status() != RightsRequestView.Status.OPEN) {
                        return same(before, refusal, officer);
                    }
                    Database.update(
                            connection,
                            "update rights_request set status = ?, refusal = ?, answered_at = ?, answered_by = ?"
                                    + " where request_id = ?",
                            refusal.isPresent() ? "REFUSED" : "GRANTED",
                            refusal.map(Enum::name).orElse(null),
                            WorkClock.shown(clock.now()),
                            officer.subject(),
                            requestId);
                    audit.record(
                            officer,
                            "RIGHTS_REQUEST_ANSWERED",
                            "member " + before.memberId() + " " + before.kind(),
                            "");
                    return Database.list(connection, SELECT + "where request_id = ?", this::read, requestId)
                            .get(0);
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
                Optional.ofNullable(row.getString(10)).map(RightsRequestView.Refusal::valueOf));
    }
}

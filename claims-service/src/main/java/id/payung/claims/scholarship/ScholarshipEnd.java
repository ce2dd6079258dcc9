package id.payung.claims.scholarship;

import id.payung.claims.claim.Timeline;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Ends a scholarship: no later school year can be proven. */
@ApplicationScoped
class ScholarshipEnd {

    private final Database database;
    private final Ledger ledger;
    private final Timeline timeline;
    private final Audit audit;

    ScholarshipEnd(Database database, Ledger ledger, Timeline timeline, Audit audit) {
        this.database = database;
        this.ledger = ledger;
        this.timeline = timeline;
        this.audit = audit;
    }

    void end(UUID childId, EndRequest request, Actor officer) {
        QuarkusTransaction.requiringNew().run(() -> database.call(c -> inTransaction(c, childId, request, officer)));
    }

    private boolean inTransaction(Connection connection, UUID childId, EndRequest request, Actor officer)
            throws SQLException {
        ScholarChild child = ledger.lockChild(connection, childId);
        if (child.status() == ScholarChild.Status.ENDED) {
            boolean same = child.endCause().equals(Optional.of(request.cause().name()))
                    && child.endedOn().equals(Optional.of(request.on()));
            if (!same) {
                throw ScholarshipProblems.ENDED.refusal();
            }
            return false;
        }
        Database.update(
                connection,
                "update scholarship_child set status = 'ENDED', end_cause = ?, ended_on = ? where child_id = ?",
                request.cause().name(),
                request.on(),
                childId);
        timeline.record(
                connection,
                child.claimId(),
                officer.subject(),
                "SCHOLARSHIP_ENDED",
                Map.of("child", childId, "cause", request.cause(), "on", request.on()));
        audit.record(officer, "SCHOLARSHIP_ENDED", "scholarship " + childId, "");
        return true;
    }
}

package id.payung.claims.scholarship;

import id.payung.claims.claim.CaseParts;
import id.payung.claims.claim.Timeline;
import id.payung.claims.request.FourEyes;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.web.Etags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sends back what an officer proposed for a school year: it waits for another proposal. */
@ApplicationScoped
class YearRejection {

    private final Database database;
    private final Ledger ledger;
    private final CaseParts parts;
    private final ChildVault vault;
    private final Timeline timeline;
    private final Audit audit;

    YearRejection(Database database, Ledger ledger, CaseParts parts, ChildVault vault, Timeline timeline, Audit audit) {
        this.database = database;
        this.ledger = ledger;
        this.parts = parts;
        this.vault = vault;
        this.timeline = timeline;
        this.audit = audit;
    }

    /** Rejects; the same approver again with the same words changes nothing. */
    void reject(UUID childId, int schoolYear, String ifMatch, String reason, Actor approver) {
        Retries.ofVictims(() -> QuarkusTransaction.requiringNew()
                .call(() -> database.call(c -> rejected(c, childId, schoolYear, ifMatch, reason, approver))));
    }

    private boolean rejected(
            Connection connection, UUID childId, int schoolYear, String ifMatch, String reason, Actor approver)
            throws SQLException {
        ScholarChild child = ledger.lockChild(connection, childId);
        ScholarYear year = ledger.requireYear(connection, childId, schoolYear);
        if (isRejectedAlready(connection, childId, schoolYear, reason, approver)) {
            return audit.unchanged();
        }
        if (year.status() != ScholarYear.Status.PROPOSED) {
            throw FourEyes.NO_PROPOSAL.refusal();
        }
        if (year.proposedBy().equals(Optional.of(approver.subject()))) {
            throw FourEyes.SAME_PERSON.refusal();
        }
        parts.requireNotOfficer(connection, child.claimId(), approver);
        Etags.requireMatch(ifMatch, year.version());
        Database.update(
                connection,
                "update scholarship_year set status = 'NEEDS_REVIEW', grants = null, account = null, proposed_by = null,"
                        + " proposed_at = null, proposed_reason = null, rejected_by = ?, rejected_reason = ?,"
                        + " version = version + 1 where child_id = ? and school_year = ?",
                approver.subject(),
                vault.seal(childId, reason),
                childId,
                schoolYear);
        timeline.record(
                connection,
                child.claimId(),
                approver.subject(),
                "SCHOOL_YEAR_REJECTED",
                Map.of("child", childId, "schoolYear", schoolYear, "reason", reason));
        audit.record(approver, "SCHOOL_YEAR_REJECTED", "scholarship " + childId, "");
        return true;
    }

    private boolean isRejectedAlready(
            Connection connection, UUID childId, int schoolYear, String reason, Actor approver) throws SQLException {
        return Database.list(
                        connection,
                        "select rejected_reason from scholarship_year where rejected_by = ?"
                                + " and rejected_reason is not null and status = 'NEEDS_REVIEW'"
                                + " and child_id = ? and school_year = ?",
                        row -> vault.unsealText(childId, row.getBytes(1)).equals(reason),
                        approver.subject(),
                        childId,
                        schoolYear)
                .contains(true);
    }
}

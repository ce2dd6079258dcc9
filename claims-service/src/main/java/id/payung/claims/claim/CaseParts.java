package id.payung.claims.claim;

import id.payung.claims.request.FourEyes;
import id.payung.platform.access.Actor;
import id.payung.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Who took which part in a case, in its decisions as in its orders, school years and ends of schooling: nobody is officer
 * and approver of the same one, and nobody with a part in it decides an appeal. The timeline tells it, for nothing leaves
 * it: an answer that was given anew or a proposal that was rejected was a part all the same. Called with the claim
 * locked.
 */
@ApplicationScoped
public class CaseParts {

    private static final String OF_OFFICERS = "'ASSESSED', 'QUESTION_ANSWERED', 'PROPOSED', 'APPEAL_PROPOSED',"
            + " 'ORDER_REPLACEMENT_PROPOSED', 'LATE_COMPENSATION_PROPOSED', 'SCHOOL_YEAR_PROPOSED',"
            + " 'SCHOLARSHIP_END_PROPOSED'";
    private static final String OF_APPROVERS = "'DECIDED', 'PROPOSAL_REJECTED', 'APPEAL_DECIDED', 'ORDER_CONFIRMED',"
            + " 'ORDER_REPLACED', 'ORDER_REJECTED', 'SCHOOL_YEAR_DECIDED', 'SCHOOL_YEAR_REJECTED',"
            + " 'SCHOLARSHIP_ENDED', 'SCHOLARSHIP_END_REJECTED'";

    private static final String PART = "select 1 from claim_entry where claim_id = ? and actor = ? and action in (%s)";
    private static final String OFFICER = PART.formatted(OF_OFFICERS);
    private static final String OWNER = "select 1 from claim where claim_id = ? and owner = ?";
    private static final String APPROVER = PART.formatted(OF_APPROVERS);

    /** What happened after the family's last letter belongs to the appeal, not to what is contested. */
    private static final String ANY_BEFORE_APPEAL = PART.formatted(OF_OFFICERS + ", " + OF_APPROVERS)
            + " and at < (select max(at) from claim_entry where claim_id = ? and action = 'APPEALED')";

    /** Refuses to approve what this person prepared, or looks after. */
    public void requireNotOfficer(Connection connection, UUID claimId, Actor approver) throws SQLException {
        boolean looksAfter = isThere(connection, OWNER, claimId, approver.subject());
        if (looksAfter || isThere(connection, OFFICER, claimId, approver.subject())) {
            throw FourEyes.TOOK_PART.refusal();
        }
    }

    /** Refuses to prepare what this person approved or rejected before. */
    public void requireNotApprover(Connection connection, UUID claimId, Actor officer) throws SQLException {
        requireNotApprover(connection, claimId, officer.subject());
    }

    /** Refuses the same to whoever is to look after the case, by the name of the account. */
    void requireNotApprover(Connection connection, UUID claimId, String owner) throws SQLException {
        if (isThere(connection, APPROVER, claimId, owner)) {
            throw FourEyes.TOOK_PART.refusal();
        }
    }

    /** Whether this person had any part in the case before the family contested it. */
    public boolean tookBeforeAppeal(Connection connection, Claim claim, Actor actor) throws SQLException {
        return isThere(connection, ANY_BEFORE_APPEAL, claim.id(), actor.subject(), claim.id());
    }

    private static boolean isThere(Connection connection, String entry, Object... given) throws SQLException {
        return !Database.list(connection, entry + " limit 1", row -> 1, given).isEmpty();
    }
}

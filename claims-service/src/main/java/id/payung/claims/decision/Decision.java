package id.payung.claims.decision;

import id.payung.claims.request.FourEyes;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A proposal, and what became of it.
 *
 * @param facts as JSON, unsealed; it names persons
 * @param assessment as JSON: lines, findings, citations
 */
public record Decision(
        UUID id,
        UUID claimId,
        int ordinal,
        Status status,
        String outcome,
        long cashTotal,
        String facts,
        String assessment,
        String lawVersion,
        String reason,
        String proposedBy,
        OffsetDateTime proposedAt,
        Optional<String> decidedBy,
        Optional<OffsetDateTime> decidedAt,
        Optional<String> decidedReason,
        Optional<UUID> appealId) {

    /** What became of a proposal. */
    public enum Status {
        PROPOSED,
        CONFIRMED,
        /** the approver said no */
        REJECTED,
        /** the facts changed, or the officer took it back */
        WITHDRAWN,
        /** an appeal was upheld */
        REPLACED
    }

    /** What whoever confirms it was shown. */
    ShownAssessment shown() {
        return new ShownAssessment(lawVersion, outcome, cashTotal);
    }

    /** Nobody decides on an own proposal. */
    public void requireOther(String approver) {
        if (proposedBy.equals(approver)) {
            throw FourEyes.SAME_PERSON.refusal();
        }
    }

    /** Names nobody: it may stand in a log. */
    @Override
    public String toString() {
        return "Decision[" + id + ", " + status + "]";
    }
}

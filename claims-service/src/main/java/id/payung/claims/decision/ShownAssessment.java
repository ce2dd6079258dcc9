package id.payung.claims.decision;

import id.payung.claims.law.Assessment;

/** What the law said when something was proposed, as far as an approver relies on it. */
public record ShownAssessment(String lawVersion, String outcome, long cashTotal) {

    /** What this assessment shows. */
    public static ShownAssessment of(Assessment assessment) {
        return new ShownAssessment(assessment.lawVersion(), assessment.outcome().name(), assessment.cashTotal());
    }

    /** Where the law files changed since, an approver would confirm something else than was shown. */
    public void requireStill(Assessment now) {
        if (!equals(of(now))) {
            throw DecisionProblems.LAW_CHANGED.refusal();
        }
    }
}

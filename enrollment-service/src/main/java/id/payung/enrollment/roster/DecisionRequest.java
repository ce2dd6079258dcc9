package id.payung.enrollment.roster;

import id.payung.platform.problem.CommonProblems;

/** A person's decision and why. */
public record DecisionRequest(Boolean accept, String reason) {

    private static final int LONGEST = 1000;

    static DecisionRequest checked(DecisionRequest request) {
        if (request == null || request.accept() == null) {
            throw CommonProblems.invalidField("/accept", "true or false", "true atau false");
        }
        if (request.reason() == null
                || request.reason().isBlank()
                || request.reason().length() > LONGEST) {
            throw CommonProblems.invalidField("/reason", "1 to 1000 characters", "1 sampai 1000 karakter");
        }
        return request;
    }
}

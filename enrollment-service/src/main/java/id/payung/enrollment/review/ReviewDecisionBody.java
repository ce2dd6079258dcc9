package id.payung.enrollment.review;

import id.payung.platform.problem.CommonProblems;

/** The body of {@code POST /v1/reviews/{id}/decision}: what the officer found. */
public record ReviewDecisionBody(String reason) {

    private static final int LONGEST = 1000;

    static ReviewDecisionBody checked(ReviewDecisionBody body) {
        if (body == null
                || body.reason() == null
                || body.reason().isBlank()
                || body.reason().length() > LONGEST) {
            throw CommonProblems.invalidField("/reason", "1 to 1000 characters", "1 sampai 1000 karakter");
        }
        return body;
    }
}

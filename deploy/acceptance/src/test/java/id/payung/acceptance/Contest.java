package id.payung.acceptance;

import java.util.List;
import java.util.Map;

/** An appeal as a family and the people who decide it go through it. */
final class Contest {

    private static final String READ_AGAIN = "All papers were read again";
    private static final Map<String, Object> AGREED = Map.of("reason", "Agreed");

    private final Callers callers;
    private final String appeal;

    private Contest(Callers callers, String appeal) {
        this.callers = callers;
        this.appeal = appeal;
    }

    /** The letter of the family, of today. */
    static Contest lodge(Callers callers, String claim, String reason) {
        Map<String, Object> letter = Map.of(
                "claimId",
                claim,
                "reference",
                "LETTER-" + claim,
                "lodgedOn",
                Told.today().toString(),
                "reason",
                reason);
        String appeal = Clerk.officer(callers, "officer-9")
                .posts("/v1/appeals", letter)
                .expecting(201)
                .json()
                .path("id")
                .asText();
        return new Contest(callers, "/v1/appeals/" + appeal);
    }

    Answer propose(String officer, String status) {
        return propose(officer, Map.of("status", status, "reason", READ_AGAIN));
    }

    /** To uphold it, and to grant so much of a benefit. */
    Answer upholdInPart(String officer, String benefit, long amount) {
        Map<String, Object> less = Map.of("benefit", benefit, "amount", amount, "reason", "Somebody else paid for it");
        return propose(officer, Map.of("status", "UPHELD", "reason", READ_AGAIN, "reductions", List.of(less)));
    }

    private Answer propose(String officer, Map<String, Object> proposal) {
        return Clerk.officer(callers, officer).changes(appeal, "/proposal", proposal);
    }

    Answer confirm(String approver) {
        return Clerk.approver(callers, approver).changes(appeal, "/confirmation", AGREED);
    }
}

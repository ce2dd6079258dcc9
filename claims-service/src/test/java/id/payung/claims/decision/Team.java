package id.payung.claims.decision;

import id.payung.claims.testing.Case;
import id.payung.claims.testing.Contest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Some people who may all do everything, and what of it they were let do in one case. */
final class Team {

    private static final String QUESTION = "ENROLLED_AFTER_EVENT";

    private final Map<String, Object> report;
    private final String claim;
    private final Random random;
    private final Set<String> officers = new HashSet<>();
    private final Set<String> approvers = new HashSet<>();
    private String appeal = "";
    private int letters;
    private boolean decided;
    private int decidedAppeals;

    Team(Map<String, Object> report, Random random) {
        this.report = report;
        this.random = random;
        claim = Case.send(report).path("claimId");
    }

    /** Any step, as far as it is let. */
    void act(String person) {
        switch (random.nextInt(10)) {
            case 0 -> officer(person, answer(person));
            case 1, 2 -> officer(person, Case.propose(claim, person));
            case 3 -> decided |= approver(person, Case.confirm(claim, person));
            case 4 -> approver(person, Case.change("approver", person, claim, "/rejection", why()));
            case 5 -> lodge();
            case 6 -> contest(person);
            case 7 -> conclude(person);
            case 8 -> Case.own(claim, person);
            default -> Case.send(report);
        }
    }

    private void contest(String person) {
        if (!appeal.isEmpty()) {
            officer(person, Contest.propose(appeal, person, random.nextBoolean() ? "UPHELD" : "DISMISSED"));
        }
    }

    private void conclude(String person) {
        if (!appeal.isEmpty() && approver(person, Contest.confirm(appeal, person))) {
            decidedAppeals++;
        }
    }

    private Response answer(String person) {
        Map<String, Object> answer = Map.of(
                "question", QUESTION, "met", random.nextInt(4) > 0, "reason", "Seen in step " + random.nextInt());
        return Case.change("officer", person, claim, "/answers", Map.of("answers", List.of(answer)));
    }

    private void lodge() {
        Response lodged = Contest.lodge(claim, "L-" + letters++, "We paid longer");
        if (lodged.statusCode() == 201) {
            appeal = lodged.path("id");
        }
    }

    private static Map<String, Object> why() {
        return Map.of("reason", "Once more");
    }

    private void officer(String person, Response answer) {
        if (answer.statusCode() < 300) {
            officers.add(person);
        }
    }

    private boolean approver(String person, Response answer) {
        boolean let = answer.statusCode() < 300;
        if (let) {
            approvers.add(person);
        }
        return let;
    }

    String claim() {
        return claim;
    }

    Set<String> officers() {
        return officers;
    }

    Set<String> approvers() {
        return approvers;
    }

    boolean isDecided() {
        return decided;
    }

    int decidedAppeals() {
        return decidedAppeals;
    }
}

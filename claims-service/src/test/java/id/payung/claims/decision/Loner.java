package id.payung.claims.decision;

import id.payung.claims.testing.Case;
import id.payung.claims.testing.ChildsEnd;
import id.payung.claims.testing.Contest;
import id.payung.claims.testing.Schooling;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** One person with every role, alone with one case, and what of it that person was let do. */
final class Loner {

    /** What can be tried; each on whatever there is of its kind. */
    enum Step {
        REPORT,
        CORRECT,
        ANSWER,
        PROPOSE,
        CONFIRM,
        REJECT,
        SETTLE,
        REPLACE,
        COMPENSATE,
        CONFIRM_ORDER,
        PROVE_YEAR,
        PROPOSE_YEAR,
        CONFIRM_YEAR,
        END_SCHOOLING,
        CONFIRM_END,
        CONTEST,
        PROPOSE_APPEAL,
        CONFIRM_APPEAL
    }

    static final Set<Step> STEPS = EnumSet.allOf(Step.class);
    static final Set<Step> UNCONTESTED = EnumSet.complementOf(EnumSet.of(Step.CONTEST));
    static final Set<Step> APPEALS = EnumSet.of(Step.CONTEST, Step.PROPOSE_APPEAL, Step.CONFIRM_APPEAL);

    /** What one person may ask for, and what another one must agree to. */
    static final Set<Step> FIRST_HALVES = EnumSet.of(
            Step.PROPOSE,
            Step.REPLACE,
            Step.COMPENSATE,
            Step.PROPOSE_YEAR,
            Step.END_SCHOOLING,
            Step.CONTEST,
            Step.PROPOSE_APPEAL);

    static final Set<Step> SECOND_HALVES = EnumSet.of(
            Step.CONFIRM, Step.REJECT, Step.CONFIRM_ORDER, Step.CONFIRM_YEAR, Step.CONFIRM_END, Step.CONFIRM_APPEAL);

    private static final String ONE = "one";
    private static final int YEAR = 2024;

    private final Map<String, Object> report;
    private final String claim;
    private final Random random;
    private final Set<Step> done = EnumSet.noneOf(Step.class);
    private Optional<String> appeal = Optional.empty();
    private int number;

    Loner(Map<String, Object> report, Random random) {
        this.report = report;
        this.random = random;
        claim = Case.send(report).path("claimId");
    }

    /** Any of these steps, as far as one is let. */
    void act(Set<Step> steps) {
        Step step = List.copyOf(steps).get(random.nextInt(steps.size()));
        attempt(step).filter(answer -> answer.statusCode() < 300).ifPresent(answer -> done.add(step));
    }

    private Optional<Response> attempt(Step step) {
        return switch (step) {
            case REPORT -> Optional.of(Case.send(report));
            case CORRECT -> Optional.of(Case.send(correction()));
            case ANSWER -> answer();
            case PROPOSE -> Optional.of(Case.propose(claim, ONE));
            case CONFIRM -> Optional.of(Case.confirm(claim, ONE));
            case REJECT -> Optional.of(Case.change("approver", ONE, claim, "/rejection", Map.of("reason", "Again")));
            case SETTLE -> order().map(this::settle);
            case REPLACE ->
                order().map(order -> ask(order, "replacement", Map.of("account", account(), "reason", "It moved")));
            case COMPENSATE -> order().map(order -> ask(order, "compensation", Map.of("reason", "We were late")));
            case CONFIRM_ORDER -> order().map(order -> post("approver", order, "confirmation", Map.of()));
            case PROVE_YEAR -> Optional.of(Schooling.of(claim).prove(YEAR, "SD6"));
            case PROPOSE_YEAR -> year("officer", "proposal", Map.of("grant", true, "reason", "The school says so"));
            case CONFIRM_YEAR -> year("approver", "confirmation", Map.of("reason", "Agreed"));
            case END_SCHOOLING -> child().map(child -> ChildsEnd.propose(child, ONE, "2025-02-01"));
            case CONFIRM_END -> child().map(child -> ChildsEnd.confirm(child, ONE));
            case CONTEST -> Optional.of(contest());
            case PROPOSE_APPEAL -> appeal.map(id -> Contest.propose(id, ONE, "UPHELD"));
            case CONFIRM_APPEAL -> appeal.map(id -> Contest.confirm(id, ONE));
        };
    }

    /** The death was on another day of that month. */
    private Map<String, Object> correction() {
        @SuppressWarnings("unchecked")
        Map<String, Object> data = new HashMap<>((Map<String, Object>) report.get("data"));
        data.put("diedAt", "2023-06-%02dT13:30:00+08:00".formatted(1 + random.nextInt(20)));
        Map<String, Object> event = Case.corrected(report, data);
        event.put("time", "2023-08-06T%02d:%02d:00+08:00".formatted(number / 60, number++ % 60));
        return event;
    }

    private Optional<Response> answer() {
        List<String> questions = Case.claim(claim).getList("questions.code");
        return questions.stream()
                .findFirst()
                .map(question -> Map.of("question", question, "met", true, "reason", "Looked at the papers"))
                .map(answer -> Case.change("officer", ONE, claim, "/answers", Map.of("answers", List.of(answer))));
    }

    private Optional<Map<String, Object>> order() {
        List<Map<String, Object>> orders = Case.orders(claim);
        return orders.isEmpty() ? Optional.empty() : Optional.of(orders.get(random.nextInt(orders.size())));
    }

    private Response settle(Map<String, Object> order) {
        String result = random.nextInt(4) == 0 ? "RETURNED" : "PAID";
        return Case.settle(ONE, order, "L-" + number++, order.get("amount"), result);
    }

    private static Map<String, Object> account() {
        return Map.of("bank", "Bank Lain", "number", "99887766", "holder", "Orang Lain");
    }

    private static Response ask(Map<String, Object> order, String what, Map<String, Object> body) {
        return post("officer", order, what, body);
    }

    private static Response post(String role, Map<String, Object> order, String what, Map<String, Object> body) {
        return Case.as(role, ONE)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + order.get("version") + "\"")
                .body(body)
                .post("/v1/payment-orders/" + order.get("number") + "/" + what);
    }

    private Optional<String> child() {
        return Optional.ofNullable(Case.as("officer", ONE)
                .queryParam("claimId", claim)
                .get("/v1/scholarships")
                .path("items[0].id"));
    }

    private Optional<Response> year(String role, String step, Map<String, Object> body) {
        Schooling schooling = Schooling.of(claim);
        return child().filter(child -> schooling.year(YEAR) != null)
                .map(child -> schooling.post(role, ONE, YEAR, step, body));
    }

    private Response contest() {
        Response lodged = Contest.lodgeBy(ONE, claim, "L-" + number++);
        if (lodged.statusCode() == 201) {
            appeal = Optional.of(lodged.path("id"));
        }
        return lodged;
    }

    String claim() {
        return claim;
    }

    Set<Step> done() {
        return done;
    }
}

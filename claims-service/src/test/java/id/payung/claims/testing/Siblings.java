package id.payung.claims.testing;

import id.payung.claims.law.SchoolLevel;
import id.payung.claims.law.SchoolYear;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Three children of a dead parent, of whom two are chosen, with all that schools and officers may do for them. */
public final class Siblings {

    private static final int CHILDREN = 3;
    private static final int DAYS_TO_23 = 8_400;
    private static final int REFUSED = 409;
    private static final Map<String, Object> GUARDIAN = Map.of(
            "name",
            "Wali Rekaan",
            "account",
            Map.of("bank", "Bank Rekaan", "number", "0000123456", "holder", "Wali Rekaan"));

    private final LocalDate diedOn = LocalDate.now(ZoneOffset.ofHours(8)).minusYears(4);
    private final Random random;
    private final Worker parent = Worker.coveredFor(40);
    private final Map<String, LocalDate> births = new HashMap<>();
    private final Map<String, SchoolLevel> levels = new HashMap<>();
    private final Map<String, Object> report;
    private final String claim;
    private int corrections;
    private int refusedYears;

    private Siblings(Random random) {
        this.random = random;
        for (int child = 1; child <= CHILDREN; child++) {
            births.put("child-" + child, diedOn.minusDays(random.nextInt(DAYS_TO_23)));
            levels.put("child-" + child, any(SchoolLevel.values()));
        }
        report = death(1 + random.nextInt(CHILDREN));
        claim = Case.send(report).then().statusCode(201).extract().path("claimId");
        Schooling.grant(claim);
    }

    /** Two persons granted it; of any age under 23, the school years of each mostly of one level. */
    public static Siblings ofADeadParent(Random random) {
        return new Siblings(random);
    }

    /** A proof, a proposal, a confirmation or another choice of two, as far as it is let. */
    public void act() {
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> prove("child-" + (1 + random.nextInt(CHILDREN)));
            case 4, 5, 6 -> decide("officer", "officer-1", "proposal", Map.of("grant", true, "reason", "Proven"));
            case 7, 8, 9, 10 -> decide("approver", "approver-1", "confirmation", Map.of("reason", "Agreed"));
            default -> chooseOthers();
        }
    }

    private void prove(String child) {
        SchoolLevel level = random.nextInt(4) == 0 ? any(SchoolLevel.values()) : levels.get(child);
        SchoolYear[] ofLevel = Stream.of(SchoolYear.values())
                .filter(year -> year.level() == level)
                .toArray(SchoolYear[]::new);
        Map<String, Object> said = Schooling.of(claim)
                .said(diedOn.getYear() + random.nextInt(6), any(ofLevel).name());
        said.put("childId", child);
        said.put("married", random.nextInt(12) == 0);
        Case.send(Case.event("education.confirmed.v1", said));
    }

    private void decide(String role, String name, String step, Map<String, Object> body) {
        List<Map<String, Object>> ledgers = ledgers();
        if (ledgers.isEmpty()) {
            return;
        }
        Map<String, Object> ledger = ledgers.get(random.nextInt(ledgers.size()));
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> years = (List<Map<String, Object>>) ledger.get("years");
        for (Map<String, Object> year : years) {
            Response answer = Case.as(role, name)
                    .contentType(ContentType.JSON)
                    .header("If-Match", "\"" + year.get("version") + "\"")
                    .body(body)
                    .post("/v1/scholarships/" + ledger.get("id") + "/years/" + year.get("schoolYear") + "/" + step);
            boolean notDue = answer.statusCode() == REFUSED && "SCHOOL_YEAR_NOT_DUE".equals(answer.path("code"));
            refusedYears += notDue ? 1 : 0;
        }
    }

    /** The family chooses again, and two persons decide anew, as far as they are let. */
    private void chooseOthers() {
        Map<String, Object> correction =
                Case.corrected(report, death(1 + random.nextInt(CHILDREN)).get("data"));
        correction.put("time", "2024-01-01T09:%02d:00+08:00".formatted(corrections++));
        Case.send(correction);
        Case.propose(claim, "officer-1");
        Case.confirm(claim, "approver-1");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> death(int notChosen) {
        Map<String, Object> death = Case.death(parent, diedOn + "T13:30:00+08:00");
        List<Map<String, Object>> children = new ArrayList<>();
        for (int child = 1; child <= CHILDREN; child++) {
            String id = "child-" + child;
            children.add(Map.of(
                    "id",
                    id,
                    "name",
                    "Anak Rekaan",
                    "birthDate",
                    births.get(id).toString(),
                    "nextSchoolYear",
                    "SD1",
                    "chosen",
                    child != notChosen,
                    "guardian",
                    GUARDIAN));
        }
        ((Map<String, Object>) death.get("data")).put("children", children);
        return death;
    }

    public LocalDate parentDiedOn() {
        return diedOn;
    }

    public LocalDate bornOn(String child) {
        return births.get(child);
    }

    /** How often a school year was proposed or confirmed that is not due. */
    public int refusedYears() {
        return refusedYears;
    }

    public List<Map<String, Object>> ledgers() {
        return Case.as("officer", "officer-1")
                .queryParam("claimId", claim)
                .get("/v1/scholarships")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    /** The sum of the orders of school money for a child that are to be paid. */
    public long orderedFor(String child) {
        return Case.orders(claim).stream()
                .filter(order -> order.get("kind").equals("SCHOLARSHIP"))
                .filter(order -> order.get("payee").equals(child))
                .filter(order -> !order.get("status").equals("CANCELLED"))
                .mapToLong(order -> ((Number) order.get("amount")).longValue())
                .sum();
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}

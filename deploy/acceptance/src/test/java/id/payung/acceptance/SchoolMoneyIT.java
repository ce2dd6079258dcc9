package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two children of somebody who died at work: one goes on at school, the other leaves it. */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchoolMoneyIT {

    private static final LocalDate DIED =
            Told.today().minusYears(1).withMonth(6).withDayOfMonth(5);
    private static final int YEAR = DIED.getYear();
    private static final long SD = 1_500_000;
    private static final long SMP = 2_000_000;
    private static final long FROM_SD6 = 76_500_000;
    private static final long FROM_SMP2 = 73_000_000;
    private static final String LIABILITY = "/v1/scholarships/liability";

    private final ClaimDesk desk;
    private final Bank bank;
    private final PaidFishers fishers;
    private final Caller analyst;
    private final Clerk officer;
    private final Clerk approver;
    private final Clerk officerAsApprover;

    SchoolMoneyIT(Payung payung) {
        Callers callers = new Callers(payung);
        desk = new ClaimDesk(callers);
        bank = new Bank(callers);
        fishers = PaidFishers.of(callers, "SCHOOL-MONEY");
        analyst = callers.as("analyst");
        officer = Clerk.officer(callers, "officer-1");
        approver = Clerk.approver(callers, "approver-1");
        officerAsApprover = Clerk.approver(callers, "officer-1");
    }

    @Test
    void aProvenSchoolYearIsPaidAndTheMoneyOfAChildWhoLeftSchoolEnds() {
        SortedMap<Integer, Long> before = liability();
        String claim = granted();
        assertThat(added(before)).containsEntry(YEAR, SD + SMP).containsEntry(YEAR + 1, 2 * SMP);
        assertThat(sum(added(before))).isEqualTo(FROM_SD6 + FROM_SMP2);

        paidForTheFirstYear(claim);
        assertThat(added(before)).containsEntry(YEAR, SMP);
        assertThat(sum(added(before))).isEqualTo(FROM_SD6 - SD + FROM_SMP2);

        leftSchool(claim);
        assertThat(sum(added(before))).isEqualTo(FROM_SD6 - SD);
        assertThat(liabilityAsCsv()).isEqualTo(liability());
    }

    private String granted() {
        Map<String, Object> death =
                ClaimDesk.death(fishers.until(DIED, 14, 1_000_000), DIED + "T13:30:00+08:00", "WORK_ACCIDENT", true);
        death.put(
                "children",
                List.of(
                        ClaimDesk.child("child-1", DIED.minusYears(11).toString(), "SD6"),
                        ClaimDesk.child("child-2", DIED.minusYears(13).toString(), "SMP2")));
        String claim = desk.claimOf(Told.now("death.reported.v1", death));
        desk.decide(claim);
        assertThat(desk.settle(claim)).isEqualTo(70_000_000);
        assertThat(child(claim, "child-1").path("projected").asLong()).isEqualTo(FROM_SD6);
        assertThat(child(claim, "child-2").path("projected").asLong()).isEqualTo(FROM_SMP2);
        return claim;
    }

    private void paidForTheFirstYear(String claim) {
        desk.send(Told.now(
                        "education.confirmed.v1",
                        Map.of(
                                "claimId",
                                claim,
                                "childId",
                                "child-1",
                                "schoolYear",
                                YEAR,
                                "level",
                                "SD6",
                                "married",
                                false,
                                "working",
                                false)))
                .expecting(201);
        assertThat(year(claim).path("status").asText()).isEqualTo("PROVEN");

        decideYear(claim, officer, "/proposal", Map.of("grant", true, "reason", "The school confirms it"))
                .expecting(200);
        Map<String, Object> agreed = Map.of("reason", "Agreed");
        Problems.isProblem(decideYear(claim, officerAsApprover, "/confirmation", agreed), 403, "SAME_PERSON");
        decideYear(claim, approver, "/confirmation", agreed).expecting(200);

        JsonNode order = desk.orders(claim).stream()
                .filter(each -> each.path("kind").asText().equals("SCHOLARSHIP"))
                .findFirst()
                .orElseThrow();
        assertThat(order.path("amount").asLong()).isEqualTo(SD);
        assertThat(order.path("payee").asText()).isEqualTo("child-1");
        bank.pays(order).expecting(201);
        assertThat(child(claim, "child-1").path("paid").asLong()).isEqualTo(SD);
        assertThat(child(claim, "child-2").path("paid").asLong()).isZero();
    }

    private void leftSchool(String claim) {
        String scholarship = addressOf(child(claim, "child-2"));
        Map<String, Object> leaving = Map.of("cause", "LEFT_SCHOOL", "on", YEAR + "-06-20");
        officer.changes(scholarship, "/end", leaving).expecting(200);
        assertThat(child(claim, "child-2").path("status").asText()).isEqualTo("ACTIVE");

        Map<String, Object> reason = Map.of("reason", "The school says so");
        Problems.isProblem(officerAsApprover.changes(scholarship, "/end/confirmation", reason), 403, "SAME_PERSON");
        approver.changes(scholarship, "/end/confirmation", reason).expecting(200);

        JsonNode ended = child(claim, "child-2");
        assertThat(ended.path("status").asText()).isEqualTo("ENDED");
        assertThat(ended.path("endCause").asText()).isEqualTo("LEFT_SCHOOL");
        assertThat(ended.path("projected").asLong()).isZero();
        assertThat(child(claim, "child-1").path("status").asText()).isEqualTo("ACTIVE");
    }

    private JsonNode child(String claim, String id) {
        return officer.lists("/v1/scholarships?claimId=" + claim).stream()
                .filter(child -> child.path("child").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String addressOf(JsonNode child) {
        return "/v1/scholarships/" + child.path("id").asText();
    }

    /** The first school year of the first child. */
    private JsonNode year(String claim) {
        return child(claim, "child-1").path("years").path(0);
    }

    /** A school year has a version of its own. */
    private Answer decideYear(String claim, Clerk clerk, String step, Map<String, Object> body) {
        String path = addressOf(child(claim, "child-1")) + "/years/" + YEAR + step;
        return clerk.changes(path, body, "\"" + year(claim).path("version").asLong() + "\"");
    }

    private SortedMap<Integer, Long> liability() {
        SortedMap<Integer, Long> byYear = new TreeMap<>();
        StreamSupport.stream(
                        analyst.get(LIABILITY)
                                .expecting(200)
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .forEach(year -> byYear.put(
                        year.path("schoolYear").asInt(), year.path("amount").asLong()));
        return byYear;
    }

    private SortedMap<Integer, Long> liabilityAsCsv() {
        SortedMap<Integer, Long> byYear = new TreeMap<>();
        CsvRows.of(analyst.get(LIABILITY, Map.of("Accept", "text/csv")).expecting(200))
                .forEach(row ->
                        byYear.put(Integer.valueOf(row.getField("school_year")), Long.valueOf(row.getField("amount"))));
        return byYear;
    }

    /** What came to what all other children may cost. */
    private SortedMap<Integer, Long> added(SortedMap<Integer, Long> before) {
        SortedMap<Integer, Long> added = liability();
        before.forEach((year, amount) -> added.merge(year, -amount, Long::sum));
        return added;
    }

    private static long sum(SortedMap<Integer, Long> byYear) {
        return byYear.values().stream().mapToLong(Long::longValue).sum();
    }
}

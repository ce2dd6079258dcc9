package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be asked about claims, and what the law would say. */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimReadingIT {

    private static final LocalDate DAY = Told.today().minusMonths(4);
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private static final String EXAMPLE =
            """
            { "event": {"kind": "DEATH", "cause": "WORK_ACCIDENT", "date": "2023-02-21"},
              "registrations": [{"segment": "BPU", "declaredIncome": 1000000, "membershipMonths": 14, "contributionMonths": 14}],
              "children": [{"birthDate": "2012-05-01", "nextSchoolYear": "SD6"}],
              "temporaryDisabilityDays": 0, "transport": [], "disabilities": [],
              "treatment": {"careCost": 0, "homeCareCost": 0, "prosthesisReferencePrice": 0, "denturesCost": 0, "hearingAidCost": 0, "glassesCost": 0} }
            """;

    private final Callers callers;
    private final ClaimDesk desk;
    private final PaidFishers fishers;
    private final Clerk officer;

    /** A claim of each kind that the filters tell apart, by the person it is of. */
    private String death;

    private String inTreatment;
    private String decided;
    private String deceased;

    ClaimReadingIT(Payung payung) {
        callers = new Callers(payung);
        desk = new ClaimDesk(callers);
        fishers = PaidFishers.of(callers, "CLAIM-READING");
        officer = Clerk.officer(callers, "officer-1");
    }

    @BeforeAll
    void reportThree() {
        deceased = fishers.until(DAY, 6, 1_000_000);
        death = desk.claimOf(
                Told.now("death.reported.v1", ClaimDesk.death(deceased, DAY + "T13:30:00+08:00", "OTHER", true)));

        WorkAccident one = new WorkAccident(fishers.until(DAY, 6, 1_000_000), DAY);
        inTreatment = desk.claimOf(one.reported());
        desk.send(one.stated()).expecting(201);

        WorkAccident other = new WorkAccident(fishers.until(DAY, 6, 1_000_000), DAY);
        decided = desk.claimOf(other.reported());
        desk.send(other.healedAfter(30)).expecting(201);
        desk.decide(decided);
        desk.send(other.billed("RS-LATE", 750_000)).expecting(201);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        // claim, filter that finds it, filter that does not
        "death, kind=DEATH, kind=ACCIDENT",
        "death, awaiting=OFFICER, awaiting=BANK",
        "death, payBefore={later}, payBefore={today}",
        "death, unchangedDays=0, unchangedDays=1",
        "death, newFacts=false, newFacts=true",
        "inTreatment, state=REPORTED, state=DECIDED",
        "inTreatment, awaiting=TREATMENT, awaiting=FAMILY",
        "inTreatment, determineBefore={later}, determineBefore={today}",
        "inTreatment, concludeBefore={today}, concludeBefore={event}",
        "decided, state=DECIDED, state=PAID",
        "decided, outcome=GRANTED, outcome=DENIED",
        "decided, newFacts=true, newFacts=false",
        "decided, unchangedDays=0&newFacts=true, unchangedDays=1&newFacts=true",
    })
    void aListHoldsWhatWasAskedForAndNothingElse(String name, String finds, String misses) {
        String claim = Map.of("death", death, "inTreatment", inTreatment, "decided", decided)
                .get(name);
        String of = "memberId=" + desk.claim(claim).path("memberId").asText();

        assertThat(listed(of)).containsExactly(claim);
        assertThat(listed(of + "&" + onDays(finds))).containsExactly(claim);
        assertThat(listed(of + "&" + onDays(misses))).isEmpty();
    }

    private List<String> listed(String filter) {
        return officer.lists("/v1/claims?" + filter).stream()
                .map(line -> line.path("id").asText())
                .toList();
    }

    private static String onDays(String filter) {
        return filter.replace("{event}", DAY.toString())
                .replace("{today}", Told.today().toString())
                .replace("{later}", Told.today().plusDays(90).toString());
    }

    @Test
    void theClaimsOfAPersonAreFoundByABodyAndNeverByAnAddress() {
        Answer found =
                officer.posts("/v1/claims/search", Map.of("nik", deceased)).expecting(200);

        assertThat(found.json().path("items").findValuesAsText("id")).containsExactly(death);
        assertThat(found.text()).doesNotContain(deceased);
        String another = People.nikOf(People.row());
        assertThat(officer.posts("/v1/claims/search", Map.of("nik", another))
                        .expecting(200)
                        .json()
                        .path("items"))
                .isEmpty();
        Problems.isProblem(callers.as("officer").get("/v1/claims?nik=1"), 400, "UNKNOWN_PARAMETER");
    }

    @Test
    void theExampleOfTheDesignIsAnsweredToTheRupiah() {
        JsonNode answer = callers.as("officer")
                .post("/v1/benefit-simulations", BodyPublishers.ofString(EXAMPLE), JSON)
                .expecting(200)
                .json();

        assertThat(answer.path("outcome").asText()).isEqualTo("GRANTED");
        assertThat(answer.path("program").asText()).isEqualTo("JKK");
        JsonNode line = answer.path("lines").path(0);
        assertThat(line.path("benefit").asText()).isEqualTo("DEATH_GRANT");
        assertThat(line.path("amount").asLong()).isEqualTo(48_000_000);
        assertThat(line.path("calculation").asText()).isEqualTo("48 × 1,000,000");
        assertThat(line.path("citations"))
                .extracting(JsonNode::toString)
                .containsExactly("{\"act\":\"PP 82/2019\",\"provision\":\"Lampiran III A.2.d\"}");
        assertThat(answer.path("cashTotal").asLong()).isEqualTo(70_000_000);
        JsonNode scholarship = answer.path("scholarship");
        assertThat(scholarship.path("projectedTotal").asLong()).isEqualTo(76_500_000);
        assertThat(scholarship.path("children")).hasSize(1);
        assertThat(scholarship.path("children").path(0).path("total").asLong()).isEqualTo(76_500_000);
        JsonNode year = scholarship.path("children").path(0).path("years").path(0);
        assertThat(year.path("level").asText() + year.path("grade").asInt()).isEqualTo("SD6");
        assertThat(year.path("amount").asLong()).isEqualTo(1_500_000);
        assertThat(answer.path("total").asLong()).isEqualTo(146_500_000);
        assertThat(answer.path("findings")).isNotEmpty();
        assertThat(answer.path("lawVersion").asText()).isNotBlank();
    }

    @Test
    void everyTypeOfEventHasASchemaThatSendersCanRead() {
        Caller partner = callers.partnerOf("CLAIM-READING");
        List<JsonNode> types = officer.lists("/v1/claim-events/schemas");

        assertThat(types).hasSize(10);
        assertThat(types).allSatisfy(type -> {
            Answer schema = partner.get(type.path("schema").asText()).expecting(200);
            assertThat(type.path("type").asText()).startsWith(ClaimDesk.PREFIX);
            assertThat(schema.header("Content-Type").orElse("")).startsWith("application/schema+json");
            assertThat(schema.json().path("$schema").asText()).contains("2020-12");
            assertThat(schema.json().path("properties")).isNotEmpty();
        });
        Problems.isProblem(partner.get("/v1/claim-events/schemas/death.reported.v9"), 404, "NOT_FOUND");
    }
}

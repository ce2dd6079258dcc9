package id.payung.reporting.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.reporting.testing.FeedStandIn;
import id.payung.reporting.testing.Reports;
import id.payung.reporting.testing.Story;
import id.payung.reporting.testing.Story.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class ClaimStatisticsTest {

    private static void paid(Story story, Person person, String reported, String paidOn, String payBy) {
        UUID claim = UUID.randomUUID();
        story.claim("reported", claim, person, "REPORTED", reported, Map.of());
        decided(story, claim, person, reported, "GRANTED", 42_000_000, List.of(), payBy);
        story.claim(
                "payment-settled",
                claim,
                person,
                "DECIDED",
                reported,
                Map.of("orderKind", "BENEFIT", "orderNumber", "PO-" + claim, "amount", 42_000_000));
        story.claim("paid", claim, person, "PAID", reported, Map.of("paidOn", paidOn));
    }

    private static void decided(
            Story story,
            UUID claim,
            Person person,
            String reported,
            String outcome,
            long amount,
            List<String> reasons,
            String payBy) {
        story.claim(
                "decided",
                claim,
                person,
                "DECIDED",
                reported,
                Map.of("outcome", outcome, "amount", amount, "reasons", reasons, "payBy", payBy));
    }

    @Test
    void countsClaimsMoneyDaysAndReasonsWhereTheMemberLives() {
        Story members = new Story();
        Story claims = new Story();
        for (int i = 0; i < 12; i++) {
            Person person = Person.in("65.01");
            members.registered(person);
            paid(claims, person, "2025-03-01", i < 6 ? "2025-03-05" : "2025-03-11", "2025-03-08");
        }
        for (int i = 0; i < 5; i++) {
            Person person = Person.in("65.01");
            members.registered(person);
            UUID claim = UUID.randomUUID();
            decided(claims, claim, person, "2025-03-02", "DENIED", 0, List.of("COVERED"), "2025-03-09");
        }
        Reports.tell("enrollment", members);
        Reports.tell("claims", claims);

        JsonNode row = Reports.get("/v1/claims-statistics?groupBy=region,month&region=65.01&from=2025-03&to=2025-03")
                .at("/rows/0");

        assertThat(row.get("reported").asInt()).isEqualTo(17);
        assertThat(row.get("granted").asInt()).isEqualTo(12);
        assertThat(row.get("denied").asInt()).isEqualTo(5);
        assertThat(row.get("amountPaid").asLong()).isEqualTo(504_000_000);
        assertThat(row.get("medianDaysToPay").decimalValue()).isEqualByComparingTo("7");
        assertThat(row.get("averageDaysToPay").decimalValue()).isEqualByComparingTo("7");
        assertThat(row.get("onTimePercent").decimalValue()).isEqualByComparingTo("50.00");
        assertThat(row.at("/reasons/0/code").asText()).isEqualTo("COVERED");
        assertThat(row.at("/reasons/0/count").asInt()).isEqualTo(5);
    }

    @Test
    void aMemberWhoMovesTakesTheClaimAlongAndAsOfBeforeItStaysWhereItWas() {
        Story members = new Story();
        Story claims = new Story();
        List<Person> people = java.util.stream.Stream.generate(() -> Person.in("65.02"))
                .limit(7)
                .toList();
        for (Person person : people) {
            members.registered(person);
            claims.claim("reported", UUID.randomUUID(), person, "REPORTED", "2025-04-02", Map.of());
        }
        Reports.tell("enrollment", members);
        Reports.tell("claims", claims);
        String question = "/v1/claims-statistics?groupBy=region&region=65&from=2025-04&to=2025-04";
        JsonNode before = Reports.get(question);
        Story moves = new Story();
        people.forEach(person -> moves.corrected(person.movedTo("65.03")));
        Reports.tell("enrollment", moves);

        assertThat(Reports.get(question).at("/rows/0/region").asText()).isEqualTo("65.03");
        String then = java.net.URLEncoder.encode(before.get("asOf").asText(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(Reports.get(question + "&asOf=" + then).get("rows")).isEqualTo(before.get("rows"));
    }

    @Test
    void moneyThatCameBackIsNotPaid() {
        Story members = new Story();
        Story claims = new Story();
        for (int i = 0; i < 6; i++) {
            Person person = Person.in("65.04");
            members.registered(person);
            UUID claim = UUID.randomUUID();
            decided(claims, claim, person, "2025-05-02", "GRANTED", 100, List.of(), "2025-05-09");
            Map<String, Object> order = Map.of("orderKind", "BENEFIT", "orderNumber", "PO-" + claim, "amount", 100);
            claims.claim("payment-settled", claim, person, "DECIDED", "2025-05-02", order);
            claims.claim("paid", claim, person, "PAID", "2025-05-02", Map.of("paidOn", "2025-05-04"));
            claims.claim("payment-returned", claim, person, "DECIDED", "2025-05-02", order);
        }
        Reports.tell("enrollment", members);
        Reports.tell("claims", claims);

        JsonNode row = Reports.get("/v1/claims-statistics?region=65.04&from=2025-05&to=2025-05")
                .at("/rows/0");

        assertThat(row.get("paid").asInt()).isZero();
        assertThat(row.get("amountPaid").asInt()).isZero();
        assertThat(row.get("amountGranted").asInt()).isEqualTo(600);
    }

    @Test
    void countsSchoolYearsOfChildrenBesideWhatTheFamilyGotAndHidesThemWhereFewHaveAny() {
        Story members = new Story();
        Story claims = new Story();
        for (int i = 0; i < 6; i++) {
            schoolYears(members, claims, Person.in("65.04"), "2025-08-04", 2, i == 0);
        }
        for (int i = 0; i < 6; i++) {
            schoolYears(members, claims, Person.in("65.04"), "2025-09-04", i < 3 ? 1 : 0, false);
        }
        Reports.tell("enrollment", members);
        Reports.tell("claims", claims);
        String question = "/v1/claims-statistics?groupBy=month&region=65.04&from=2025-08&to=2025-09";

        JsonNode many = Reports.get(question).at("/rows/0");
        JsonNode few = Reports.get(question).at("/rows/1");

        assertThat(many.get("withScholarships").asInt()).isEqualTo(6);
        assertThat(many.get("scholarshipsPaid").asInt()).as("one came back").isEqualTo(11);
        assertThat(many.get("amountScholarships").asLong()).isEqualTo(16_500_000);
        assertThat(many.get("amountPaid").asLong()).isZero();
        for (String name : List.of("withScholarships", "scholarshipsPaid", "amountScholarships")) {
            assertThat(few.get(name).isNull()).as(name).isTrue();
        }
        assertThat(few.get("reported").asInt()).isEqualTo(6);
    }

    private static void schoolYears(
            Story members, Story claims, Person person, String reported, int years, boolean lastCameBack) {
        members.registered(person);
        UUID claim = UUID.randomUUID();
        decided(claims, claim, person, reported, "GRANTED", 100, List.of(), "2025-12-11");
        Map<String, Object> last = Map.of();
        for (int year = 0; year < years; year++) {
            last = Map.of("orderKind", "SCHOLARSHIP", "orderNumber", "PO-" + claim + year, "amount", 1_500_000);
            claims.claim("scholarship-paid", claim, person, "DECIDED", reported, last);
        }
        if (lastCameBack) {
            claims.claim("payment-returned", claim, person, "DECIDED", reported, last);
        }
    }

    @Test
    void hidesFewClaims() {
        Story members = new Story();
        Story claims = new Story();
        for (int i = 0; i < 3; i++) {
            Person person = Person.in("65.71");
            members.registered(person);
            claims.claim("reported", UUID.randomUUID(), person, "REPORTED", "2025-06-02", Map.of());
        }
        Reports.tell("enrollment", members);
        Reports.tell("claims", claims);

        JsonNode row = Reports.get("/v1/claims-statistics?region=65.71&from=2025-06&to=2025-06")
                .at("/rows/0");

        assertThat(row.get("reported").isNull()).isTrue();
        assertThat(row.get("suppressed").asBoolean()).isTrue();
    }

    @Test
    void theCsvSaysOfWhichMonths() {
        Reports.as("analyst")
                .accept("text/csv")
                .get("/v1/claims-statistics?groupBy=kind&from=2025-03&to=2025-06")
                .then()
                .statusCode(200)
                .body(startsWith("kind,from,to,asOf,reported,"));
        Reports.as("analyst")
                .accept("text/csv")
                .get("/v1/claims-statistics?groupBy=kind,month&from=2025-03&to=2025-06")
                .then()
                .body(startsWith("kind,month,asOf,reported,"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "groupBy=sponsor",
                "groupBy=kind,kind",
                "groupBy=province,region",
                "kind=BIRTH",
                "program=JHT",
                "from=2026"
            })
    void refusesWhatItCannotRead(String query) {
        Reports.as("analyst").get("/v1/claims-statistics?" + query).then().statusCode(400);
    }

    @Test
    void refusesThreeDimensionsTogether() {
        Reports.as("analyst")
                .get("/v1/claims-statistics?groupBy=region,kind,program")
                .then()
                .statusCode(422);
    }
}

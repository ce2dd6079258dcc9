package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.payung.deploy.demo.Defect;
import id.payung.deploy.demo.DemoRoster;
import id.payung.deploy.demo.DemoRow;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** A province enrolls its workers in one go: one story, told in steps. */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TheMainJobIT {

    private static final int ROWS = Integer.getInteger("payung.rows", 100_000);
    private static final String REFERENCE = "SK-2023-1";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final MadeUpRoster roster = MadeUpRoster.of(DemoRoster.SEED, ROWS);
    private final Callers callers;
    private final Office office;
    private final FeedFollower oneReader;
    private final FeedFollower anotherReader;
    private String rosterId;
    private int repaired;

    TheMainJobIT(Payung payung) {
        callers = new Callers(payung);
        office = Office.open(callers, "KALTIM");
        oneReader = FeedFollower.start(callers, 1000);
        anotherReader = FeedFollower.start(callers, 700);
    }

    @Test
    @Order(1)
    void countsEveryRowAsItsMakerExpects() {
        Answer taken = office.send(
                REFERENCE,
                BodyPublishers.ofByteArray(roster.csv()),
                Map.of("Content-Type", "text/csv", ContentDigest.HEADER, ContentDigest.of(roster.csv())));
        taken.expecting(202);
        rosterId = taken.json().path("id").asText();

        JsonNode job = office.rested(rosterId);

        assertThat(taken.header("Location")).contains("/v1/rosters/" + rosterId);
        JobFacts.areAsExpected(job, roster.expected());
    }

    @Test
    @Order(2)
    void givesEveryRowItsVerdict() {
        List<DemoRow> sent = roster.rows();

        List<NamedCsvRecord> answered = CsvRows.of(
                office.partner().get("/v1/rosters/" + rosterId + "/rows").expecting(200));

        assertThat(answered.size()).isEqualTo(sent.size());
        for (int i = 0; i < sent.size(); i++) {
            DemoRow row = sent.get(i);
            NamedCsvRecord verdict = answered.get(i);
            assertThat(verdict.getField("outcome"))
                    .as("row %d: %s", row.number(), row.defect())
                    .isEqualTo(row.expectedOutcome());
            assertThat(codes(verdict)).as("row %d", row.number()).isEqualTo(Set.copyOf(row.expectedCodes()));
        }
    }

    @Test
    @Order(3)
    void billsTheSumOfAllContributions() {
        List<JsonNode> bills = office.billsOf(rosterId);

        assertThat(bills).hasSize(1);
        assertThat(bills.get(0).path("amount").asLong()).isEqualTo(roster.amount());
        assertThat(bills.get(0).path("members").asInt())
                .isEqualTo(roster.expected().enrolled());
        assertThat(bills.get(0).path("status").asText()).isEqualTo("OPEN");
        assertThat(bills.get(0).path("number").asText())
                .isEqualTo(office.job(rosterId).path("billNumber").asText());
    }

    @Test
    @Order(4)
    void coversNobodyBeforeThePayment() {
        assertThat(roster.goodNiks())
                .allSatisfy(nik -> assertThat(office.cover(nik).path("covered").asBoolean())
                        .isFalse());
    }

    @Test
    @Order(5)
    void answersTheSameFileWithTheSameJobAndNoSecondBill() {
        Answer again = office.send(REFERENCE, roster.csv()).expecting(200);

        assertThat(again.json().path("id").asText()).isEqualTo(rosterId);
        assertThat(office.billsOf(rosterId)).hasSize(1);
        assertThat(office.send(REFERENCE, "nik\n".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isIn(409, 422);
    }

    @Test
    @Order(6)
    void coversEveryoneOnceTheBillIsPaid() {
        JsonNode bill = office.billsOf(rosterId).get(0);
        Map<String, Object> payment =
                office.payment(bill.path("number").asText(), bill.path("amount").asLong());

        callers.as("bpjs-system").post("/v1/payments", payment).expecting(201);
        callers.as("bpjs-system").post("/v1/payments", payment).expecting(200);

        assertThat(roster.goodNiks()).allSatisfy(nik -> {
            JsonNode cover = office.cover(nik);
            assertThat(cover.path("status").asText()).isEqualTo("COVERED");
            assertThat(cover.path("coverages").findValuesAsText("program")).containsExactlyInAnyOrder("JKK", "JKM");
            assertThat(cover.path("coverages").findValuesAsText("sponsor")).containsOnly(office.sponsor());
        });
        assertThat(roster.rejectedNiks()).isNotEmpty().allSatisfy(nik -> assertThat(
                        office.cover(nik).path("status").asText())
                .isEqualTo("NOT_COVERED"));
    }

    @Test
    @Order(7)
    void enrollsTheRejectedRowsOnceTheyAreRepaired() {
        Answer rejected = office.partner()
                .get("/v1/rosters/" + rosterId + "/rows?outcome=REJECTED")
                .expecting(200);
        String corrected = repair(CsvRows.of(rejected));

        JsonNode job = office.rested(office.accepted("SK-2023-1-B", corrected.getBytes(StandardCharsets.UTF_8)));

        assertThat(job.path("status").asText()).isEqualTo("COMPLETED");
        assertThat(job.path("rows").asInt()).isEqualTo(repaired);
        assertThat(job.path("counts").path("ENROLLED").asInt())
                .as(job.toString())
                .isEqualTo(repaired);
    }

    @Test
    @Order(8)
    void tellsEveryReaderOfTheFeedTheSameAndNothingTwice() {
        List<FeedRecord> one = oneReader.toTheEnd();
        List<FeedRecord> another = anotherReader.toTheEnd();

        assertThat(one.equals(another))
                .as("both readers saw the same in the same order")
                .isTrue();
        int paid = roster.expected().enrolled();
        FeedFacts facts = FeedFacts.of(office.sponsor(), one);
        List<FeedRecord> first = facts.events().subList(0, 2 * paid);
        new FeedFacts(first).tellOfEachMemberOnce(paid, true);
        new FeedFacts(facts.events().subList(2 * paid, facts.events().size())).tellOfEachMemberOnce(repaired, false);
    }

    /** The article this project starts from: 100,000 vulnerable workers of 500,000. */
    @Test
    @Order(9)
    void showsThatAFifthOfTheVulnerableWorkersIsCovered() {
        int missing = ROWS - roster.expected().enrolled() - repaired;
        office.rested(office.accepted("SK-2023-1-C", People.roster(missing).getBytes(StandardCharsets.UTF_8)));
        for (JsonNode bill : office.partner()
                .get("/v1/bills?status=OPEN&sponsor=KALTIM")
                .json()
                .path("items")) {
            callers.as("bpjs-system")
                    .post(
                            "/v1/payments",
                            office.payment(
                                    bill.path("number").asText(),
                                    bill.path("amount").asLong()))
                    .expecting(201);
        }
        String figure = "{\"value\":" + 5 * ROWS + ",\"source\":\"the governor's estimate\",\"asOf\":\"2023-07-05\"}";
        callers.as("admin")
                .send("/v1/figures/VULNERABLE_WORKERS/64/2023-07", request -> request.header(
                                "Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(figure)))
                .expecting(201);

        Waiting.until(
                PATIENCE,
                "the figures of everybody",
                () -> coverage().path("numerator").asInt() == ROWS);

        assertThat(coverage().path("percent").decimalValue()).isEqualByComparingTo("20.00");
        assertThat(coverage().path("denominator").asInt()).isEqualTo(5 * ROWS);
    }

    private JsonNode coverage() {
        String question = "/v1/coverage?groupBy=province,sponsor&to=2023-07&denominator=VULNERABLE_WORKERS";
        for (JsonNode row :
                callers.as("analyst").get(question).expecting(200).json().path("rows")) {
            if (row.path("sponsor").asText().equals("KALTIM")) {
                return row;
            }
        }
        return MissingNode.getInstance();
    }

    /** Puts the intact values into the file as it came, with its answer columns; a doubled row is taken out. */
    private String repair(List<NamedCsvRecord> rejected) {
        List<DemoRow> broken = roster.rows().stream()
                .filter(row -> row.expectedOutcome().equals("REJECTED"))
                .toList();
        assertThat(rejected.size()).isEqualTo(broken.size());
        CsvText csv = new CsvText(rejected.get(0).getHeader());
        for (int i = 0; i < broken.size(); i++) {
            if (broken.get(i).defect().orElseThrow() != Defect.NIK_DUPLICATE_IN_FILE) {
                List<String> fields = new ArrayList<>(rejected.get(i).getFields());
                for (int column = 0; column < broken.get(i).intact().size(); column++) {
                    fields.set(column, broken.get(i).intact().get(column));
                }
                csv.row(fields);
                repaired++;
            }
        }
        return csv.text();
    }

    private static Set<String> codes(NamedCsvRecord verdict) {
        String codes = verdict.getField("code");
        return codes.isEmpty() ? Set.of() : Set.of(codes.split("\\|"));
    }
}

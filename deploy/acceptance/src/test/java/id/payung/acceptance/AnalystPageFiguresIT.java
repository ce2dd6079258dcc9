package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.payung.acceptance.AnalystPageBrowser.Look;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The numbers on the analysts' page are those of the API, with their sources, and lead to them. */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalystPageFiguresIT {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");
    private static final String WITHHELD = "disembunyikan";
    private static final String DATE = "\\d{1,2} \\p{L}+ \\d{4}";

    private final Payung payung;
    private final Caller analyst;
    private final String token;
    private AnalystPageBrowser browser;
    private Page page;

    AnalystPageFiguresIT(Payung payung) {
        this.payung = payung;
        this.token = new Callers(payung).token("analyst");
        this.analyst = new Callers(payung).withToken(token);
    }

    @BeforeAll
    void opensThePage() {
        AnalystPageData.in(payung);
        browser = new AnalystPageBrowser(payung.gateway());
        page = browser.open(Look.DESK, AnalystPageData.VIEW, token);
    }

    @AfterAll
    void closesTheBrowser() {
        browser.close();
    }

    @Test
    void showsCoverageWithItsPartsAndTheirSources() {
        JsonNode row = answerOf("now", 0).at("/rows/0");

        assertThat(facts("now"))
                .startsWith(percent(row.path("percent")), count(row.path("numerator")), count(row.path("denominator")));
        assertThat(sourceOf(page.locator("#now .fact").first()))
                .contains("Payung", AnalystPageData.SOURCE, "1 Juli 2023");
    }

    @Test
    void showsEveryMonthOfTheTrend() {
        page.locator("#trend summary").click();
        Map<String, List<String>> shown = table("trend");

        assertThat(rowsOf("trend", 0)).hasSize(24).allSatisfy(row -> assertThat(shown.values())
                .anySatisfy(cells -> assertThat(cells).contains(count(row.path("numerator")))));
        assertThat(shown.get("September 2023")).endsWith(facts("now").get(0));
    }

    @Test
    void givesEveryRegencyATileThatSaysItsCoverageOrWhyThereIsNone() {
        List<JsonNode> rows = rowsOf("tiles", 0);

        assertThat(rows).hasSize(10).allSatisfy(row -> assertThat(
                        tile(row.path("region").asText()))
                .contains(row.path("percent").isNumber() ? percent(row.path("percent")) : ""));
        assertThat(tile(AnalystPageData.UNKNOWN)).contains("penyebut belum ada");
        assertThat(page.locator("#tiles .unknown a").count()).isPositive();
    }

    @Test
    void hidesFewPersonsBehindAWordAndHatching() {
        Page few = browser.open(Look.DESK, AnalystPageData.VIEW_OF_FEW, token);

        Locator tile = few.locator("[data-region='" + AnalystPageData.PLACE_OF_FEW + "']");
        assertThat(tile.innerText()).contains(WITHHELD);
        assertThat(tile.getAttribute("class")).contains("withheld");
    }

    @Test
    void countsOccupationsAndSponsorsAsTheApiDoes() {
        Map<String, List<String>> occupations = table("occupations");
        Map<String, List<String>> sponsors = table("sponsors");

        assertThat(rowsOf("occupations", 0)).isNotEmpty().allSatisfy(row -> assertThat(
                        occupations.get(row.path("occupationNameId").asText()))
                .first()
                .isEqualTo(count(row.path("numerator"))));
        assertThat(rowsOf("sponsors", 0)).isNotEmpty().allSatisfy(row -> assertThat(
                        sponsors.get(row.path("sponsor").asText()))
                .first()
                .isEqualTo(count(row.path("numerator"))));
    }

    @Test
    void reckonsTheGapOfEveryRegency() {
        Map<String, List<String>> shown = table("gap");

        assertThat(rowsOf("gap", 0)).isNotEmpty().allSatisfy(row -> {
            List<String> cells = shown.get(row.path("regionName").asText().replaceFirst("^Kabupaten ", "Kab. "));
            if (row.path("missing").isNumber()) {
                assertThat(cells).startsWith(count(row.path("missing")), "Rp\u00a0" + count(row.path("monthlyCost")));
            } else {
                assertThat(cells.get(0)).matches("\\D+");
            }
        });
    }

    @Test
    void showsClaimsWithTheirMoneyAndSpeed() {
        // claims count in the month in which they are reported here, which is the present one
        Page present = browser.open(Look.DESK, "#area=64", token);
        String address = present.locator("#claims .api").first().getAttribute("href");
        JsonNode total = analyst.get(address).expecting(200).json().at("/rows/0");

        assertThat(present.locator("#claims .fact").allInnerTexts())
                .startsWith(
                        count(total.path("reported")),
                        count(total.path("decided")),
                        count(total.path("paid")),
                        "Rp\u00a0" + count(total.path("amountGranted")),
                        "Rp\u00a0" + count(total.path("amountPaid")));
        assertThat(total.path("paid").asInt()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void addsUpTheWorkersOfAllSegments() {
        JsonNode everybody = answerOf("everybody", 0);

        assertThat(facts("everybody"))
                .startsWith(percent(everybody.path("percent")))
                .contains(count(everybody.path("numerator")), count(everybody.path("denominator")));
    }

    @Test
    void savesTheCsvOfExactlyItsCallWithoutATokenInTheAddress() throws IOException {
        Locator csv = page.locator("#tiles .csv");

        Download file = page.waitForDownload(csv::click);

        String expected = analyst.get(csv.getAttribute("data-call"), Map.of("Accept", "text/csv"))
                .expecting(200)
                .text();
        assertThat(withoutTime(Files.readString(file.path()))).isEqualTo(withoutTime(expected));
        assertThat(file.suggestedFilename()).endsWith(".csv");
        assertThat(browser.requests()).noneMatch(address -> address.contains(token));
    }

    @Test
    void offersEveryCallOfEveryPartAsCsv() {
        List<String> asJson = calls(".api");

        assertThat(calls(".csv")).isEqualTo(asJson);
        assertThat(asJson).anyMatch(call -> call.startsWith("/v1/freshness")).allSatisfy(call -> assertThat(
                        analyst.get(call, Map.of("Accept", "text/csv"))
                                .expecting(200)
                                .header("Content-Type")
                                .orElseThrow())
                .startsWith("text/csv"));
    }

    @Test
    void namesTheSourceOfAPointOfTheLine() {
        Object footer = page.evaluate(
                """
                () => {
                  const { tooltip } = Chart.getChart(document.querySelector("#trend canvas"));
                  tooltip.setActiveElements([{ datasetIndex: 0, index: 23 }], { x: 0, y: 0 });
                  return tooltip.footer.join(" ");
                }
                """);

        assertThat(footer.toString())
                .contains("Payung", AnalystPageData.SOURCE, "1 Juli 2023")
                .containsPattern(DATE);
    }

    @Test
    void showsTheAnswerOfTheApiBesideItsAddress() {
        Page other = browser.open(Look.DESK, AnalystPageData.VIEW, token);

        other.locator("#everybody .api").click();

        assertThat(other.locator("#call .request").innerText())
                .contains("/v1/coverage/all-workers?region=64", "$TOKEN");
        assertThat(other.locator("#call pre").innerText()).contains("\"denominator\": 1357056");
    }

    @Test
    void leadsOthersToTheSameView() {
        page.locator("#tiles [data-region='64.72'] a").click();
        AnalystPageBrowser.awaitFigures(page);
        String address = page.url();

        Page theirs = browser.open(Look.PHONE, address.substring(address.indexOf('#')), token);

        assertThat(address).contains("area=64.72", "month=2023-09").doesNotContain("token");
        assertThat(theirs.locator("h1").innerText()).contains("Kota Samarinda", "September 2023");
        page.goBack();
        AnalystPageBrowser.awaitFigures(page);
    }

    private JsonNode answerOf(String part, int call) {
        String address = page.locator("#" + part + " .api").nth(call).getAttribute("href");
        return analyst.get(address, Map.of("Accept-Language", "id"))
                .expecting(200)
                .json();
    }

    private List<JsonNode> rowsOf(String part, int call) {
        List<JsonNode> rows = new ArrayList<>();
        answerOf(part, call).path("rows").forEach(rows::add);
        return rows;
    }

    private List<String> facts(String part) {
        return page.locator("#" + part + " .fact").allInnerTexts();
    }

    /** Cells by the name of their row. */
    private Map<String, List<String>> table(String part) {
        return page.locator("#" + part + " tbody tr").all().stream()
                .collect(Collectors.toMap(row -> row.locator("th").innerText(), row -> row.locator("td")
                        .allInnerTexts()));
    }

    private String tile(String region) {
        return page.locator("[data-region='" + region + "']").innerText();
    }

    private List<String> calls(String kind) {
        return page.locator(".calls " + kind).all().stream()
                .map(link -> link.getAttribute("data-call"))
                .toList();
    }

    private String sourceOf(Locator fact) {
        fact.focus();
        assertThat(page.locator("#tip").isVisible()).isTrue();
        return described(fact);
    }

    private String described(Locator fact) {
        return page.locator("#" + fact.getAttribute("aria-describedby")).textContent();
    }

    private static String count(JsonNode number) {
        return number.isNumber() ? NumberFormat.getIntegerInstance(INDONESIAN).format(number.asLong()) : WITHHELD;
    }

    private static String percent(JsonNode number) {
        NumberFormat twoDecimals = NumberFormat.getNumberInstance(INDONESIAN);
        twoDecimals.setMinimumFractionDigits(2);
        return twoDecimals.format(new BigDecimal(number.asText())) + "\u00a0%";
    }

    /** Each answer names the instant it was given. */
    private static String withoutTime(String csv) {
        return csv.replaceAll("\\d{4}-\\d{2}-\\d{2}T[^,\\r\\n]+", "");
    }
}

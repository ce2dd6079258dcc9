package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.payung.acceptance.AnalystPageBrowser.Look;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each and every number on the analysts' page, whatever it counts: it is one of the API's, and leads there. */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalystPageNumbersIT {

    private static final List<String> VIEWS = List.of(
            AnalystPageData.VIEW,
            "#area=64&month=2023-07",
            "#area=64.72&month=2023-08&denominator=WORKING_POPULATION&target=80",
            "#area=64&month=2024-02",
            AnalystPageData.VIEW_OF_FEW,
            // claims count in the month in which they are reported here, which is the present one
            "#area=64");
    private static final int WIDTH = 1440;
    private static final String DATE = "\\d{1,2} \\p{L}+ \\d{4}";
    private static final String MOMENTS = DATE + "|(pukul|at) \\d{2}[.:]\\d{2}|\\p{L}+ \\d{4}";
    /** It grows while nobody looks. */
    private static final String NEVER_TWICE_THE_SAME = "lagSeconds";

    private static final String NUMBERS =
            """
            () => {
              document.querySelectorAll("details").forEach((folded) => { folded.open = true; });
              return [...document.querySelectorAll("[data-at]")].map((number) => {
                const owner = number.closest("[data-source]");
                const section = number.closest("section");
                const links = (kind) => [...section.querySelectorAll(`.calls ${kind}`)].map((link) => link.dataset.call);
                return {
                  part: section.id,
                  text: number.innerText,
                  call: number.dataset.call,
                  at: number.dataset.at,
                  source: document.getElementById(owner.dataset.source)?.textContent ?? "",
                  told: owner.getAttribute("aria-describedby") === owner.dataset.source,
                  focusable: owner.matches("button:enabled, a[href]"),
                  linked: [".api", ".csv"].every((kind) => links(kind).includes(number.dataset.call)),
                };
              });
            }
            """;
    /** Digits outside of numbers; names of rows, legends, dates, acts and what the reader chose are none of ours. */
    private static final String STRAY_DIGITS =
            """
            () => {
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const stray = [];
              while (texts.nextNode()) {
                const holder = texts.currentNode.parentElement;
                if (holder.closest("section .body") && /\\d/.test(texts.currentNode.data)
                    && !holder.closest("[data-at], [hidden], caption, .legend, time, cite, .chosen, th[scope=row]")) {
                  stray.push(texts.currentNode.data);
                }
              }
              return stray;
            }
            """;

    private static final String LINE =
            "() => Chart.getChart(document.querySelector(\"#trend canvas\")).data.datasets[0].data";

    private final Payung payung;
    private final Caller analyst;
    private final String token;
    private final Map<String, JsonNode> answers = new HashMap<>();
    private final List<Number> numbers = new ArrayList<>();
    private final List<String> strayDigits = new ArrayList<>();
    private AnalystPageBrowser browser;

    AnalystPageNumbersIT(Payung payung) {
        this.payung = payung;
        this.token = new Callers(payung).token("analyst");
        this.analyst = new Callers(payung).withToken(token);
    }

    /** A number as it is seen, with all that the page says of it. */
    private record Number(String view, ShownNumbers writing, Map<String, Object> page) {

        String of(String property) {
            return page.get(property).toString();
        }

        String field() {
            return of("at").substring(of("at").lastIndexOf('/') + 1);
        }

        @Override
        public String toString() {
            return view + " " + page;
        }
    }

    @BeforeAll
    void looksAtEverything() {
        AnalystPageData.in(payung);
        browser = new AnalystPageBrowser(payung.gateway());
        VIEWS.forEach(view -> look(view, ShownNumbers.INDONESIAN));
        look(AnalystPageData.VIEW, ShownNumbers.ENGLISH);
    }

    @AfterAll
    void closesTheBrowser() {
        browser.close();
    }

    @SuppressWarnings("unchecked")
    private void look(String view, ShownNumbers writing) {
        Page page = browser.open(new Look(writing.language(), ColorScheme.LIGHT, WIDTH), view, token);
        for (Object number : (List<Object>) page.evaluate(NUMBERS)) {
            numbers.add(new Number(view, writing, (Map<String, Object>) number));
        }
        ((List<Object>) page.evaluate(STRAY_DIGITS)).forEach(text -> strayDigits.add(text.toString()));
        page.context().close();
    }

    @Test
    void standsInTheAnswerOfItsCall() {
        assertThat(numbers).hasSizeGreaterThan(500).allSatisfy(number -> {
            JsonNode value = answer(number.of("call")).at(number.of("at"));
            if (value.isNull() || value.isMissingNode()) {
                assertThat(number.of("text")).as("%s", number).isNotBlank().doesNotContainPattern("\\d");
            } else if (number.field().equals(NEVER_TWICE_THE_SAME)) {
                assertThat(number.of("text")).as("%s", number).matches("[\\d.,]+");
            } else {
                assertThat(number.of("text"))
                        .as("%s", number)
                        .isEqualTo(number.writing().text(number.field(), value));
            }
        });
    }

    @Test
    void isOneOfEveryKind() {
        Stream<String> seen = numbers.stream()
                .filter(number -> number.of("text").matches(".*\\d.*"))
                .map(number -> number.of("part") + " " + number.field());

        assertThat(seen.distinct())
                .contains(
                        "now percent",
                        "now numerator",
                        "now denominator",
                        "now inArrears",
                        "trend percent",
                        "trend numerator",
                        "trend denominator",
                        "tiles percent",
                        "gap missing",
                        "gap monthlyCost",
                        "gap yearlyCost",
                        "gap pacePerMonth",
                        "gap reachedIn",
                        "gap amount",
                        "occupations numerator",
                        "occupations inArrears",
                        "sponsors numerator",
                        "sponsors inArrears",
                        "claims reported",
                        "claims decided",
                        "claims granted",
                        "claims denied",
                        "claims paid",
                        "claims amountGranted",
                        "claims amountPaid",
                        "claims medianDaysToPay",
                        "claims onTimePercent",
                        "everybody value",
                        "everybody numerator",
                        "everybody denominator",
                        "everybody percent",
                        "restatements was",
                        "restatements is",
                        "freshness events",
                        "freshness lagSeconds");
    }

    @Test
    void namesItsSourceAndDateToWhoPointsAtItMovesTheFocusOrListens() {
        assertThat(numbers).allSatisfy(number -> {
            assertThat(List.of(number.of("told"), number.of("focusable")))
                    .as("%s", number)
                    .containsOnly("true");
            if (number.of("text").matches(".*\\d.*")) {
                assertThat(number.of("source")).as("%s", number).containsPattern(DATE);
            } else {
                assertThat(number.of("source")).as("%s", number).isNotBlank();
            }
        });
    }

    @Test
    void standsAboveTheLinksToItsCallAndItsCsv() {
        assertThat(numbers)
                .allSatisfy(number ->
                        assertThat(number.of("linked")).as("%s", number).isEqualTo("true"));
    }

    @Test
    void isNeverWrittenWithoutAnAnswerBehindIt() {
        assertThat(strayDigits.stream().map(text -> text.replaceAll(MOMENTS, "")))
                .noneMatch(text -> text.matches(".*\\d.*"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void isAPointOfTheLineToo() {
        Page page = browser.open(Look.DESK, AnalystPageData.VIEW, token);
        String call = page.locator("#trend .api").getAttribute("data-call");
        Map<String, Double> answered = new TreeMap<>();
        for (JsonNode row : answer(call).path("rows")) {
            JsonNode percent = row.path("percent");
            answered.put(row.path("month").asText(), percent.isNumber() ? percent.asDouble() : null);
        }

        List<Object> drawn = (List<Object>) page.evaluate(LINE);

        assertThat(drawn)
                .map(point -> point == null ? null : ((java.lang.Number) point).doubleValue())
                .containsExactlyElementsOf(answered.values());
        assertThat(answered).hasSize(24);
    }

    @Test
    void leadsByKeyboardToItsPlaceInTheAnswerAndBack() {
        Page page = browser.open(Look.PHONE, AnalystPageData.VIEW, token);
        Locator number = page.locator("#now .parts .fact").first();

        number.focus();
        page.keyboard().press("Enter");
        page.locator("#call[open]").waitFor();

        assertThat(page.locator("#call").innerText())
                .contains(
                        number.innerText(), "/rows/0/numerator", "Counted by Payung", "/v1/coverage?groupBy=province");
        assertThat(page.locator("#call pre").innerText())
                .contains("\"numerator\": " + number.innerText().replace(",", ""));
        page.keyboard().press("Escape");
        assertThat(page.evaluate("document.activeElement.matches('#now .parts .fact')"))
                .isEqualTo(true);
    }

    private JsonNode answer(String call) {
        return answers.computeIfAbsent(
                call, address -> analyst.get(address).expecting(200).json());
    }
}

package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import id.payung.acceptance.AnalystPageBrowser.Look;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everybody can use the analysts' page who may: by keyboard, on a phone, in both languages; nobody else learns of it. */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalystPageAccessIT {

    private static final int MOST_STOPS = 300;
    private static final Path SCREENSHOTS =
            Path.of(System.getProperty("payung.work", "target")).resolve("page");
    /** What has the focus: its part of the page, its name, how it looks, and whether it can be seen. */
    private static final String FOCUSED =
            """
            () => {
              const element = document.activeElement;
              const style = getComputedStyle(element);
              const place = element.getBoundingClientRect();
              return {
                tag: element.tagName,
                part: element.closest("section, header, footer, form")?.id ?? "",
                name: element.getAttribute("aria-label") || element.labels?.[0]?.textContent || element.innerText || "",
                outline: style.outlineStyle === "none" ? "" : style.outlineWidth,
                seen: place.bottom > 0 && place.top < innerHeight && place.width > 0,
              };
            }
            """;

    private final Payung payung;
    private final Callers callers;
    private AnalystPageBrowser browser;

    AnalystPageAccessIT(Payung payung) {
        this.payung = payung;
        this.callers = new Callers(payung);
    }

    @BeforeAll
    void opensTheBrowser() {
        AnalystPageData.in(payung);
        browser = new AnalystPageBrowser(payung.gateway());
    }

    @AfterAll
    void closesTheBrowser() {
        browser.close();
    }

    static Stream<Look> looks() {
        return Stream.of("id-ID", "en-GB").flatMap(language -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                .flatMap(colours -> Stream.of(390, 1440).map(width -> new Look(language, colours, width))));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void hasNoBarrierThatAxeKnowsAndFitsTheWindow(Look look) {
        Page page = browser.open(look, AnalystPageData.VIEW);
        List<String> barriers = new ArrayList<>(barriers(page));
        AnalystPageBrowser.signIn(page, callers.token("analyst"));
        AnalystPageBrowser.awaitFigures(page);
        barriers.addAll(barriers(page));
        page.locator("#now .api").click();
        page.locator("#call[open]").waitFor();
        barriers.addAll(barriers(page));
        page.keyboard().press("Escape");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(look + ".png"))
                .setFullPage(true));

        assertThat(barriers).isEmpty();
        assertThat(page.getAttribute("html", "lang")).isEqualTo(look.language().substring(0, 2));
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(look.width());
    }

    @Test
    void canBeWalkedThroughByKeyboardAlone() {
        Page page = browser.open(Look.DESK, AnalystPageData.VIEW, callers.token("analyst"));
        page.reload();
        AnalystPageBrowser.awaitFigures(page);

        List<Map<String, Object>> stops = walk(page);

        assertThat(stops).hasSizeLessThan(MOST_STOPS).allSatisfy(stop -> {
            assertThat(stop.get("outline").toString())
                    .as("visible focus: %s", stop)
                    .isNotEmpty();
            assertThat(stop.get("name").toString()).as("name: %s", stop).isNotBlank();
            assertThat(stop.get("seen")).as("in sight: %s", stop).isEqualTo(true);
        });
        assertThat(stops.get(0).get("name")).isEqualTo("Langsung ke angka");
        assertThat(stops.stream().map(stop -> stop.get("part").toString()).distinct())
                .containsSubsequence(
                        "choosers", "now", "trend", "tiles", "gap", "occupations", "sponsors", "claims", "everybody");
    }

    @Test
    void isOperatedByKeyboardAlone() {
        Page page = browser.open(Look.DESK, AnalystPageData.VIEW);
        tabTo(page, "#token");
        page.keyboard().insertText(callers.token("analyst"));
        page.keyboard().press("Enter");
        AnalystPageBrowser.awaitFigures(page);

        tabTo(page, "[data-chooser='chooser.earlier']");
        page.keyboard().press("Enter");
        page.waitForURL(address -> address.contains("month=2023-08"));
        AnalystPageBrowser.awaitFigures(page);
        tabTo(page, "#now .fact");
        boolean told = page.locator("#tip").isVisible();
        page.keyboard().press("Escape");
        boolean dismissed = page.locator("#tip").isHidden();
        tabTo(page, "#occupations td .fact");
        page.keyboard().press("ArrowDown");
        Object inTheNextRow = page.evaluate("document.activeElement.closest('tr').rowIndex");
        tabTo(page, "[data-language=en]");
        page.keyboard().press("Space");
        AnalystPageBrowser.awaitFigures(page);

        assertThat(List.of(told, dismissed)).containsOnly(true);
        assertThat(inTheNextRow).isEqualTo(2);
        assertThat(page.locator("h1").innerText()).contains("Protection of vulnerable workers", "August 2023");
        assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
        page.reload();
        assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
    }

    @Test
    void asksNobodyButTheGatewayAndSendsItsTokenInNoAddress() {
        String token = callers.token("analyst");
        Page page = browser.open(Look.PHONE, AnalystPageData.VIEW, token);
        page.locator("#sign-out").click();

        assertThat(page.locator("#sign-in-message").innerText()).isEqualTo("You have signed out.");
        assertThat(page.locator("#board").isHidden()).isTrue();
        assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
        assertThat(page.context().cookies()).isEmpty();
        assertThat(browser.requests()).allSatisfy(address -> assertThat(address)
                .startsWith(payung.gateway().toString())
                .doesNotContain(token));
        assertThat(browser.complaints()).noneMatch(complaint -> complaint.contains("Content Security Policy"));
    }

    @Test
    void saysWhyATokenCannotBeUsed() {
        Page page = browser.open(Look.PHONE, "");

        assertThat(answerTo(page, "no token")).startsWith("This is not a token.");
        assertThat(answerTo(page, expired())).startsWith("The token has expired.");
        assertThat(answerTo(page, callers.token("partner"))).contains("analyst, officer, approver, auditor, admin");
        assertThat(answerTo(page, forged())).startsWith("The token was refused");
    }

    @Test
    void signsInAtTheIssuerAndComesBackToTheViewWithoutATokenInAnAddress() {
        String token = callers.token("auditor");
        AnalystPageIssuer issuer = new AnalystPageIssuer(payung.gateway(), token);
        Page page = browser.open(Look.PHONE, AnalystPageData.VIEW, issuer::standBehind);

        page.locator("#sign-in-issuer").click();
        AnalystPageBrowser.awaitFigures(page);
        boolean sameView = page.url().endsWith(AnalystPageData.VIEW);
        String who = page.locator("#who").innerText();
        page.locator("#sign-out").click();
        page.locator("#sign-in").waitFor();

        assertThat(sameView).as(page.url()).isTrue();
        assertThat(who).startsWith("auditor");
        assertThat(issuer.asked()).singleElement().satisfies(asked -> assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", payung.gateway() + "/"));
        assertThat(browser.requests()).noneMatch(address -> address.contains(token) || address.contains("id_token"));
        assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
    }

    @Test
    void leavesTheOtherPartsAloneWhenOneFails() {
        Page page = browser.open(Look.PHONE, AnalystPageData.VIEW);
        page.route(
                "**/v1/claims-statistics**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(503)
                        .setContentType("application/problem+json")
                        .setBody("{\"title\":\"Not now\",\"detail\":\"In a minute\",\"code\":\"UNAVAILABLE\"}")));

        AnalystPageBrowser.signIn(page, callers.token("analyst"));
        AnalystPageBrowser.awaitFigures(page);

        assertThat(page.locator("#claims [role=alert]").innerText()).contains("Not now", "In a minute", "UNAVAILABLE");
        assertThat(page.locator("#now .big").innerText()).contains("%");
        page.unroute("**/v1/claims-statistics**");
        page.locator("#claims [role=alert] button").click();
        page.locator("#claims .note").waitFor();
    }

    @Test
    void saysWhereThereIsNothing() {
        Page page = browser.open(Look.PHONE, "#area=11&month=2023-09", callers.token("analyst"));

        assertThat(page.locator("#now .big").innerText()).contains("no denominator yet");
        assertThat(page.locator("#occupations .note").innerText()).startsWith("There are no figures");
        assertThat(page.locator("#claims .note").innerText()).startsWith("There are no claims");
    }

    private static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(violation -> violation.getId() + " "
                                + violation.getNodes().stream()
                                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                        .toList())
                        .toList();
    }

    /** Presses Tab until the end of the page. */
    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> walk(Page page) {
        List<Map<String, Object>> stops = new ArrayList<>();
        while (stops.size() < MOST_STOPS) {
            page.keyboard().press("Tab");
            Map<String, Object> stop = (Map<String, Object>) page.evaluate(FOCUSED);
            boolean fromTheStart = !stops.isEmpty() && stop.equals(stops.get(0));
            if ("BODY".equals(stop.get("tag")) || fromTheStart) {
                return stops;
            }
            stops.add(stop);
        }
        return stops;
    }

    private static void tabTo(Page page, String selector) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("css => document.activeElement.matches(css)", selector))) {
                return;
            }
        }
        throw new AssertionError("The Tab key does not lead to " + selector);
    }

    private static String answerTo(Page page, String token) {
        AnalystPageBrowser.signIn(page, token);
        page.locator("#sign-in-message:not([hidden])").waitFor();
        return page.locator("#sign-in-message").innerText();
    }

    private String expired() {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        return payung.tokens().token("analyst", "late", Optional.empty(), yesterday, Duration.ofHours(1));
    }

    private String forged() {
        String token = callers.token("analyst");
        return token.substring(0, token.lastIndexOf('.') + 1) + "c2lnbmVkIGJ5IG5vYm9keQ";
    }
}

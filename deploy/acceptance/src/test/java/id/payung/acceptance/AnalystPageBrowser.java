package id.payung.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A headless Chromium that opens the page as different people would, and remembers whom it asked and what it said. */
final class AnalystPageBrowser implements AutoCloseable {

    private static final int HEIGHT = 900;
    private static final int STEP_LIMIT_MILLIS = 30_000;
    private static final String SHOWN = "#status:not(:empty)";

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser chromium;
    private final URI gateway;
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

    /** How somebody sees the page: language of the browser, colours, and width of the window. */
    record Look(String language, ColorScheme colours, int width) {

        static final Look DESK = new Look("id-ID", ColorScheme.LIGHT, 1440);
        static final Look PHONE = new Look("en-GB", ColorScheme.DARK, 390);

        @Override
        public String toString() {
            return language.substring(0, 2) + "-" + colours.name().toLowerCase(java.util.Locale.ROOT) + "-" + width;
        }
    }

    AnalystPageBrowser(URI gateway) {
        this.gateway = gateway;
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("payung.chromium", "/usr/bin/chromium"))));
    }

    /** The page in a browser that has never seen it; {@code view} is empty or begins with a hash. */
    Page open(Look look, String view) {
        return open(look, view, page -> {});
    }

    /** The same, with something arranged before. */
    Page open(Look look, String view, Consumer<Page> arrangement) {
        BrowserContext visitor = chromium.newContext(new Browser.NewContextOptions()
                .setLocale(look.language)
                .setColorScheme(look.colours)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(look.width, HEIGHT));
        visitor.setDefaultTimeout(STEP_LIMIT_MILLIS);
        visitor.onRequest(request -> requests.add(request.url()));
        visitor.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
        Page page = visitor.newPage();
        page.onPageError(complaints::add);
        arrangement.accept(page);
        page.navigate(gateway + "/" + view);
        page.waitForSelector("#sign-in:not([hidden])");
        return page;
    }

    /** The same, signed in, with everything loaded. */
    Page open(Look look, String view, String token) {
        Page page = open(look, view);
        signIn(page, token);
        awaitFigures(page);
        return page;
    }

    static void signIn(Page page, String token) {
        page.fill("#token", token);
        page.press("#token", "Enter");
    }

    static void awaitFigures(Page page) {
        page.waitForSelector(
                SHOWN,
                new Page.WaitForSelectorOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    }

    /** All addresses asked for so far, by all visitors. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** Everything on the console so far, refused by the policy or thrown by a script. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}

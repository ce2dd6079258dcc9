package id.payung.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway serves of the analysts' page; what the page does, a browser checks in deploy/acceptance. */
@QuarkusTest
class AnalystPageTest extends GatewayTest {

    private static final Path FILES = Path.of("src/main/resources/page");
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

    @ParameterizedTest
    @CsvSource({
        "/, text/html; charset=utf-8",
        "/page/style.css, text/css; charset=utf-8",
        "/page/main.js, text/javascript; charset=utf-8",
        "/page/text/id.js, text/javascript; charset=utf-8",
        "/page/library/chart.js, text/javascript; charset=utf-8",
        "/page/library/keycloak.js, text/javascript; charset=utf-8",
        "/page/icon.svg, image/svg+xml",
        "/page/config.json, application/json",
    })
    void servesEachFileByItsTypeUnderAStrictPolicy(String path, String mediaType) {
        HttpResponse<String> file = stranger(path);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(header(file, "Content-Type")).isEqualTo(mediaType);
        assertThat(header(file, "Content-Security-Policy")).isEqualTo(POLICY);
        assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(file, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(file, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(file, "Set-Cookie")).isEmpty();
    }

    @Test
    void servesEveryFileThereIs() throws IOException {
        try (Stream<Path> files = Files.walk(FILES).filter(Files::isRegularFile)) {
            List<String> paths =
                    files.map(file -> "/page/" + FILES.relativize(file)).toList();

            assertThat(paths)
                    .hasSizeGreaterThan(10)
                    .allSatisfy(path ->
                            assertThat(stranger(path).statusCode()).as(path).isEqualTo(200));
        }
    }

    @Test
    void sendsNothingTwiceToABrowserThatHasIt() {
        String tag = header(stranger("/"), "ETag");

        HttpResponse<String> again = send(page("/").header("If-None-Match", "\"older\", W/" + tag));
        HttpResponse<String> other = send(page("/").header("If-None-Match", "\"older\""));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        assertThat(header(again, "Content-Security-Policy")).isEqualTo(POLICY);
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void answersHeadLikeGetButWithoutTheBody() {
        HttpResponse<String> get = stranger("/");
        HttpResponse<String> head = send(page("/").method("HEAD", BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "ETag")).isEqualTo(header(get, "ETag"));
        assertThat(Integer.parseInt(header(head, "Content-Length")))
                .isEqualTo(get.body().getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void refusesToBeWrittenTo(String method) {
        HttpResponse<String> root = send(page("/").method(method, BodyPublishers.noBody()));
        HttpResponse<String> file = send(page("/page/main.js").method(method, BodyPublishers.noBody()));

        assertThat(List.of(root.statusCode(), file.statusCode())).containsOnly(405);
        assertThat(header(root, "Allow")).isEqualTo("GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/page",
                "/page/none.js",
                "/page/application.properties",
                "/page/text",
                "/page/text/none/id.js",
                "/page/library/chart.umd.js",
                "/page/META-INF/MANIFEST.MF",
                "/index.html",
                "/favicon.ico",
            })
    void knowsNoOtherFile(String path) {
        assertThat(stranger(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page/../application.properties", "/page/%2e%2e/application.properties", "//page/main.js"})
    void refusesPathsThatLeadAround(String path) {
        assertThat(rawConnection()
                        .send("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                        .readAnswer())
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void leavesTheOtherDoorsWhereTheyAre() {
        assertThat(stranger("/api").body()).contains("swagger");
        assertThat(header(stranger("/health"), "Content-Type")).isEqualTo("application/json");
        assertThat(get("/v1/members").statusCode()).isEqualTo(200);
        assertThat(stranger("/v1/members").statusCode()).isEqualTo(401);
        // reporting-service does not stand behind this gateway
        assertThat(get("/sdmx/structure").statusCode()).isEqualTo(404);
    }

    @Test
    void asksForATokenWhereNoIssuerIsConfigured() {
        JsonObject config = new JsonObject(stranger("/page/config.json").body());

        assertThat(config.fieldNames()).containsExactlyInAnyOrder("issuer", "clientId");
        assertThat(config.getString("issuer")).isNull();
    }

    private HttpResponse<String> stranger(String path) {
        return send(page(path));
    }

    private HttpRequest.Builder page(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}

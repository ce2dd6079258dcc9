package id.payung.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HeadersTest extends GatewayTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void dropsHopByHopHeadersAndThoseThatConnectionNames() {
        JsonObject seen = rawHeaders("Connection: close, X-Secret, Authorization\r\nX-Secret: 1\r\nTE: trailers\r\n"
                + "Keep-Alive: 5\r\nProxy-Authorization: x\r\nUpgrade: websocket\r\nX-Kept: 1");

        assertThat(seen.fieldNames())
                .contains("x-kept", "authorization")
                .doesNotContain("x-secret", "te", "keep-alive", "proxy-authorization", "upgrade", "connection");
    }

    @Test
    void saysWhereARequestCameFromWhateverTheCallerClaims() {
        JsonObject seen = rawHeaders(
                "Connection: close\r\nX-Forwarded-For: 6.6.6.6\r\nX-Forwarded-Proto: https\r\n"
                        + "X-Forwarded-Host: evil\r\nForwarded: for=6.6.6.6\r\nX-Forwarded-Prefix: /evil\r\nX-Real-IP: 6.6.6.6");

        assertThat(seen.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(seen.getString("x-forwarded-proto")).isEqualTo("http");
        assertThat(seen.getString("x-forwarded-host")).isEqualTo("public.example");
        assertThat(seen.fieldNames()).doesNotContain("forwarded", "x-forwarded-prefix", "x-real-ip");
    }

    @ParameterizedTest
    @CsvSource({"8193, 0, 414, URI_TOO_LONG", "20000, 0, 414, URI_TOO_LONG", "100, 20481, 431, HEADERS_TOO_LARGE"})
    void saysWhatIsTooLong(int uri, int header, int status, String code) {
        HttpResponse<String> answer =
                send(request("/v1/members?x=" + "x".repeat(uri)).header("X-Long", "x".repeat(header)));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).getString("code")).isEqualTo(code);
    }

    @Test
    void givesEveryRequestAnIdAndATrace() {
        HttpResponse<String> answer = get("/v1/members");

        JsonObject seen = json(answer).getJsonObject("headers");
        assertThat(answer.headers().firstValue("X-Request-Id")).contains(seen.getString("x-request-id"));
        assertThat(seen.getString("x-request-id")).hasSize(32);
        assertThat(seen.getString("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void goesOnWithTheCallersIdAndTrace() {
        HttpResponse<String> answer =
                send(request("/v1/members").header("X-Request-Id", "order-66_a").header("traceparent", TRACE));

        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("order-66_a");
        assertThat(json(answer).getJsonObject("headers").getString("x-request-id"))
                .isEqualTo("order-66_a");
        assertThat(json(answer).getJsonObject("headers").getString("traceparent"))
                .isEqualTo(TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "with space here",
                "quote\"quote\"",
                "6472010203040001",
                "a-6472010203040001-b",
                "081355577799",
                "a-0813-5557-7799",
                "64720102.0304.0001",
                "6472010203040001abcdefabcdefabcd"
            })
    void replacesIdsThatDoNotBelongIntoALog(String offered) {
        HttpResponse<String> answer = send(request("/v1/members").header("X-Request-Id", offered));

        assertThat(answer.headers().firstValue("X-Request-Id"))
                .hasValueSatisfying(id -> assertThat(id).isNotEqualTo(offered).hasSize(32));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4bf92f3577b34da6a3ce929d0e0e4736", "01a20734-0a66-7124-a769-35b2d0e43b28"})
    void keepsTheUsualRandomIds(String offered) {
        HttpResponse<String> answer = send(request("/v1/members").header("X-Request-Id", offered));

        assertThat(answer.headers().firstValue("X-Request-Id")).contains(offered);
    }

    @Test
    void leavesTheAnswerAsItIsButForWhatConcernsTheGateway() {
        HttpResponse<String> answer = get("/v1/sponsors/moved");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).contains("/v1/sponsors/1");
        assertThat(answer.headers().firstValue("Link")).contains("</v1/sponsors?cursor=x>; rel=\"next\"");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=60");
        assertThat(answer.headers().allValues("X-Request-Id")).hasSize(1).doesNotContain("not-the-callers");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().map())
                .doesNotContainKeys("server", "x-powered-by", "via", "x-internal", "connection");
    }

    @ParameterizedTest
    @CsvSource({"/v1/members, 200", "/nowhere, 404", "/v1/sponsors/empty, 204"})
    void answersSafely(String path, int status) {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("Permissions-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("camera=()"));
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by", "via");
        // a promise about TLS on a connection without it is ignored at best
        assertThat(answer.headers().map()).doesNotContainKey("strict-transport-security");
    }

    @ParameterizedTest
    @CsvSource({
        "id, Tidak ditemukan",
        "'id-ID,en;q=0.5', Tidak ditemukan",
        "'fr, en;q=0.3, id;q=0.8', Tidak ditemukan",
        "en, There is nothing here",
        "fr, There is nothing here",
        "';;;', There is nothing here"
    })
    void refusesInTheLanguageOfTheCaller(String accepted, String title) {
        HttpResponse<String> answer = send(request("/nowhere").header("Accept-Language", accepted));

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).getString("title")).isEqualTo(title);
        assertThat(json(answer).getString("instance"))
                .isEqualTo("urn:request:"
                        + answer.headers().firstValue("X-Request-Id").orElseThrow());
    }

    private JsonObject rawHeaders(String headers) {
        try (RawConnection connection = rawConnection()) {
            String answer = connection
                    .send("GET /v1/members HTTP/1.1\r\nHost: public.example\r\nAuthorization: Bearer "
                            + tokens.of("officer") + "\r\n" + headers + "\r\n\r\n")
                    .readAnswer();
            return new JsonObject(answer.substring(answer.indexOf("\r\n\r\n") + 4)).getJsonObject("headers");
        }
    }
}

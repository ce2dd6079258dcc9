package id.payung.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is no request of HTTP. Vert.x would let us answer it, but Quarkus keeps the server for itself: so it gets a status
 * and no word, its connection ends, and what stood behind it is not served.
 */
@QuarkusTest
class NoRequestTest extends GatewayTest {

    private static final String BEHIND = "GET /v1/members/behind HTTP/1.1\r\nHost: x\r\n\r\n";
    private static final int BEYOND_WHAT_IS_READ = 70_000;
    private static final int BEYOND_WHAT_IS_ALLOWED = 30_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "{\"nik\":1}",
                "\u0016\u0003\u0001\u0002\u0000\u0001",
                "GET /v1/members",
                "GET /v1/members HTTP/x",
                "GET /v1/mem bers HTTP/1.1",
                "G(T /v1/members HTTP/1.1"
            })
    void aFirstLineThatIsNoneEndsTheConnectionWithoutAWord(String line) {
        assertThat(answersTo(line, "X: a")).isEqualTo(bare("1.0", "400 Bad Request"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X: a\u0000b", "X: a\u0007b", "X\u0001: a", "X y: a", "no colon"})
    void aHeaderThatIsNoneEndsTheConnectionWithoutAWord(String header) {
        assertThat(answersTo("GET /v1/members HTTP/1.1", header)).isEqualTo(bare("1.1", "400 Bad Request"));
    }

    @ParameterizedTest
    @CsvSource({"HTTP/1.0", "HTTP/2.0", "HTTP/9.9"})
    void anotherVersionIsToldWhichIsSpokenHere(String version) {
        assertThat(answersTo("GET /v1/members " + version, "X: a"))
                .contains(" 505 ", "application/problem+json", "\"code\":\"HTTP_VERSION_NOT_SUPPORTED\"");
    }

    @ParameterizedTest
    @CsvSource({
        "true, 414, URI_TOO_LONG, 414 Request-URI Too Long, 1.0",
        "false, 431, HEADERS_TOO_LARGE, 431 Request Header Fields Too Large, 1.1"
    })
    void whatIsTooLongIsToldSoUnlessItIsAbsurd(
            boolean inTheLine, int status, String code, String refusal, String version) {
        assertThat(answersToLong(inTheLine, BEYOND_WHAT_IS_ALLOWED))
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("application/problem+json", "\"code\":\"" + code + "\"");
        assertThat(answersToLong(inTheLine, BEYOND_WHAT_IS_READ)).isEqualTo(bare(version, refusal));
        assertThat(enrollment.received()).isZero();
    }

    private static String bare(String version, String status) {
        return "HTTP/" + version + " " + status + "\r\ncontent-length: 0\r\n\r\n";
    }

    private String answersToLong(boolean inTheLine, int length) {
        String much = "a".repeat(length);
        return inTheLine
                ? answersTo("GET /v1/members/" + much + " HTTP/1.1", "Connection: close")
                : answersTo("GET /v1/members HTTP/1.1", "Connection: close\r\nX: " + much);
    }

    /** All that comes until the connection ends. */
    private String answersTo(String line, String header) {
        try (RawConnection connection = rawConnection()) {
            return connection
                    .send(line + "\r\nHost: x\r\n" + header + "\r\n\r\n" + BEHIND)
                    .readAll();
        }
    }
}

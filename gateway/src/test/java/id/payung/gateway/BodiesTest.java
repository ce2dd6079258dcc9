package id.payung.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs in a heap (see the pom) that could not hold what passes through. */
@QuarkusTest
class BodiesTest extends GatewayTest {

    private static final long MEGABYTE = 1024 * 1024;

    @Test
    void passesARosterOf200Megabytes() {
        HttpResponse<String> answer = send(request("/v1/rosters").POST(chunked(200 * MEGABYTE)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).getLong("bytes")).isEqualTo(200 * MEGABYTE);
    }

    @Test
    void passesABodyOfKnownLength() {
        HttpResponse<String> answer =
                send(request("/v1/members/search").POST(BodyPublishers.ofByteArray(new byte[1000])));

        assertThat(json(answer).getLong("bytes")).isEqualTo(1000);
        assertThat(json(answer).getJsonObject("headers").getString("content-length"))
                .isEqualTo("1000");
    }

    @Test
    void refusesAnAnnouncedLengthBeforeTheBodyIsSent() {
        try (RawConnection connection = rawConnection()) {
            String answer = connection
                    .send(post("/v1/members", "Content-Length: " + (MEGABYTE + 1) + "\r\nExpect: 100-continue"))
                    .readAnswer();

            assertThat(answer).startsWith("HTTP/1.1 413 ").contains("TOO_LARGE");
            assertThat(enrollment.received()).isZero();
        }
    }

    @Test
    void letsACallerGoOnThatAsksBeforeSending() {
        try (RawConnection connection = rawConnection()) {
            String interim = connection
                    .send(post("/v1/members", "Content-Length: 3\r\nExpect: 100-continue\r\nConnection: close"))
                    .readAnswer();
            String answer = connection.send("abc").readAll();

            assertThat(interim).startsWith("HTTP/1.1 100 ");
            assertThat(answer)
                    .startsWith("HTTP/1.1 200 ")
                    .contains("\"bytes\":3")
                    .doesNotContain("\"expect\"");
        }
    }

    @Test
    void cutsABodyThatGrowsTooLargeOnTheWay() {
        try (RawConnection connection = rawConnection()) {
            connection.send(post("/v1/members", "Transfer-Encoding: chunked"));
            String piece = "x".repeat(65_536);
            for (int i = 0; i < 17; i++) {
                connection.send("10000\r\n" + piece + "\r\n");
            }
            String answer = connection.readAll();

            assertThat(answer).startsWith("HTTP/1.1 413 ").contains("TOO_LARGE").contains("1048576");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 100", "Transfer-Encoding: chunked"})
    void cutsASenderThatStops(String framing) {
        try (RawConnection connection = rawConnection()) {
            String answer = connection
                    .send(post("/v1/rosters", framing) + "5\r\nabcde\r\n")
                    .readAll();

            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("REQUEST_TIMEOUT");
        }
    }

    @Test
    void keepsTheConnectionAfterRefusingAShortBody() {
        try (RawConnection connection = rawConnection()) {
            String request = "POST /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc";
            String first = connection.send(request).readAnswer();
            String second = connection.send(request).readAnswer();

            assertThat(first).startsWith("HTTP/1.1 404 ");
            assertThat(second).startsWith("HTTP/1.1 404 ");
        }
    }

    /** Clients in Python wait for the body that {@code Transfer-Encoding} announces, though a 304 has none. */
    @Test
    void announcesNoBodyWhereNothingChanged() {
        HttpResponse<String> answer = get("/v1/sponsors/unchanged");

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(answer.headers().map()).doesNotContainKeys("transfer-encoding", "content-length");
    }

    private String post(String path, String headers) {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + tokens.of("officer") + "\r\n"
                + headers + "\r\n\r\n";
    }

    private static java.net.http.HttpRequest.BodyPublisher chunked(long size) {
        return BodyPublishers.ofInputStream(() -> new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (left == 0) {
                    return -1;
                }
                int count = (int) Math.min(left, length);
                left -= count;
                return count;
            }
        });
    }
}

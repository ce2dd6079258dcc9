package id.payung.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that two servers might cut at different places, with a second one hidden inside. */
@QuarkusTest
class SmugglingTest extends GatewayTest {

    private static final String HIDDEN = "GET /v1/members/hidden HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 6|Transfer-Encoding: chunked||0||",
                "Transfer-Encoding: chunked|Content-Length: 6||0||",
                "Content-Length: 5|Content-Length: 6||hello",
                "Content-Length: 5, 6||hello",
                "Content-Length: +5||hello",
                "Content-Length: -5||hello",
                "Content-Length: 0x5||hello",
                "Content-Length: 5 5||hello",
                "Content-Length: 99999999999999999999||hello",
                "Content-Length : 5||hello",
                "Transfer-Encoding : chunked||0||",
                "Transfer-Encoding: xchunked||0||",
                "Transfer-Encoding: chunked, identity||0||",
                "Transfer-Encoding: identity, chunked||0||",
                "Transfer-Encoding: chunked|Transfer-Encoding: identity||0||",
                "Transfer-Encoding: chunked|Transfer-Encoding: chunked||0||",
                "Transfer-Encoding: \u000bchunked||0||",
                "Transfer-Encoding: gzip, chunked||0||",
                "Transfer-Encoding: \"chunked\"||0||",
                "Transfer-Encoding:|Content-Length: 5||hello",
                "Host: y|Content-Length: 5||hello",
                "X: a\rTransfer-Encoding: chunked||0||",
                "X: a\u0000b|Content-Length: 5||hello",
                "X y: a|Content-Length: 5||hello",
                ": a|Content-Length: 5||hello"
            })
    void refusesContradictoryFramesAndEndsTheConnection(String frame) {
        String answer = answersTo("POST /v1/members/search HTTP/1.1", frame);

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(answer.split("HTTP/1\\.1 [0-9]{3} ")).as(answer).hasSize(2);
        assertThat(enrollment.received()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked||FFFFFFFFFFFFFFFF|hello|0||",
                "Transfer-Encoding: chunked||-5|hello|0||",
                "Transfer-Encoding: chunked||0x5|hello|0||",
                "Transfer-Encoding: chunked||five|hello|0||",
                "Transfer-Encoding: chunked||3|hello|0||",
                "Transfer-Encoding: chunked||5;\nx|hello|0||",
            })
    void neverServesWhatHidesBehindABrokenChunk(String frame) {
        String answers = answersTo("POST /v1/members/search HTTP/1.1", frame);

        assertThat(answers).doesNotContain("/v1/members/hidden", "HTTP/1.1 200");
    }

    @Test
    void passesAChunkWithAnExtensionOnInAFrameOfItsOwn() {
        try (RawConnection connection = rawConnection()) {
            String answer = connection
                    .send(start("POST /v1/members/search HTTP/1.1")
                            + "Transfer-Encoding: chunked\r\n\r\n5;a=\"b\"\r\nhello\r\n0\r\n\r\n")
                    .readAnswer();

            assertThat(answer)
                    .startsWith("HTTP/1.1 200 ")
                    .contains("\"bytes\":5")
                    .doesNotContain("a=\\\"b");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRI * HTTP/2.0",
                "GET /v1/members HTTP/1.1 HTTP/1.1",
                "GET /v1/members HTTP/9.9",
                "GET /v1/members HTTPS/1.1",
                "GET * HTTP/1.1",
                "GET v1/members HTTP/1.1",
                "G\u0000T /v1/members HTTP/1.1"
            })
    void refusesOtherFirstLines(String line) {
        String answer = answersTo(line, "Connection: close||");

        assertThat(answer).doesNotContain("HTTP/1.1 200");
        assertThat(enrollment.received()).isZero();
    }

    private String answersTo(String line, String frame) {
        try (RawConnection connection = rawConnection()) {
            return connection
                    .send(start(line) + frame.replace("|", "\r\n") + HIDDEN)
                    .readAll();
        }
    }

    private String start(String line) {
        return line + "\r\nHost: x\r\nAuthorization: Bearer " + tokens.of("officer") + "\r\n";
    }
}

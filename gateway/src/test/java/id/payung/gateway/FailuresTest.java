package id.payung.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What callers see when services are down; claims has two instances. */
@QuarkusTest
class FailuresTest extends GatewayTest {

    private static final int OPEN_CIRCUIT_MILLIS = 1_100;
    private static final int RESPONSE_TIMEOUT_MILLIS = 2_200;
    /** 32 under way and 32 waiting for each of four event loops. */
    private static final int MORE_THAN_MAY_WAIT = 400;

    @Test
    void takesInstancesInTurn() {
        startClaims(0);
        startClaims(1);
        closeCircuits();

        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 4; i++) {
            seen.add(json(get("/v1/claims")).getString("peer"));
        }

        assertThat(seen).containsExactlyInAnyOrder("claims-0", "claims-1");
    }

    @Test
    void repeatsReadsOnAnotherInstance() {
        startClaims(1);
        closeCircuits();

        for (int i = 0; i < 6; i++) {
            HttpResponse<String> answer = get("/v1/claims");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(json(answer).getString("peer")).isEqualTo("claims-1");
        }
    }

    @Test
    void repeatsAReadWhoseConnectionBreaksButNeverAWrite() {
        Peer first = startClaims(0);
        Peer second = startClaims(1);
        closeCircuits();
        int before = first.received() + second.received();

        HttpResponse<String> read = get("/v1/claims/drops");
        int afterRead = first.received() + second.received();
        HttpResponse<String> write = send(request("/v1/claims/drops").POST(BodyPublishers.ofString("{}")));

        assertThat(read.statusCode()).isEqualTo(502);
        assertThat(afterRead - before).isEqualTo(2);
        assertThat(write.statusCode()).isEqualTo(502);
        assertThat(code(write)).isEqualTo("BAD_GATEWAY");
        assertThat(first.received() + second.received() - afterRead).isEqualTo(1);
    }

    @Test
    void saysThatNobodyIsThereUntilSomebodyIs() throws Exception {
        Thread.sleep(OPEN_CIRCUIT_MILLIS);
        HttpResponse<String> read = get("/v1/claims");
        for (int i = 0; i < 8; i++) {
            get("/v1/claims");
        }
        HttpResponse<String> write = send(request("/v1/claims").POST(BodyPublishers.ofString("{}")));

        startClaims(0);
        startClaims(1);
        Thread.sleep(OPEN_CIRCUIT_MILLIS);
        HttpResponse<String> recovered = get("/v1/claims");

        assertThat(read.statusCode()).isEqualTo(503);
        assertThat(code(read)).isEqualTo("UNAVAILABLE");
        assertThat(read.headers().firstValue("Retry-After")).isPresent();
        assertThat(write.statusCode()).as("circuit open").isEqualTo(503);
        assertThat(recovered.statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAWriteWhoseInstanceIsDown() throws Exception {
        Thread.sleep(OPEN_CIRCUIT_MILLIS);

        HttpResponse<String> write = send(request("/v1/claims").POST(BodyPublishers.ofString("{}")));

        assertThat(write.statusCode()).isEqualTo(502);
        assertThat(code(write)).isEqualTo("BAD_GATEWAY");
    }

    @Test
    void doesNotWaitForEver() {
        HttpResponse<String> read = get("/v1/members/silent");
        HttpResponse<String> write = send(request("/v1/members/silent").POST(BodyPublishers.ofString("{}")));

        assertThat(read.statusCode()).isEqualTo(504);
        assertThat(code(read)).isEqualTo("GATEWAY_TIMEOUT");
        assertThat(write.statusCode()).isEqualTo(504);
        assertThat(enrollment.received()).isEqualTo(2);
    }

    @Test
    void refusesAtOnceWhatWouldOnlyWait() {
        List<CompletableFuture<HttpResponse<String>>> asked = IntStream.range(0, MORE_THAN_MAY_WAIT)
                .mapToObj(i -> CALLER.sendAsync(request("/v1/members/silent").build(), BodyHandlers.ofString()))
                .toList();

        List<HttpResponse<String>> answers =
                asked.stream().map(CompletableFuture::join).toList();
        List<HttpResponse<String>> refused =
                answers.stream().filter(answer -> answer.statusCode() == 503).toList();

        assertThat(refused).hasSizeGreaterThan(MORE_THAN_MAY_WAIT / 5).allSatisfy(answer -> {
            assertThat(code(answer)).isEqualTo("UNAVAILABLE");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        });
        assertThat(enrollment.received())
                .as("carried to the service")
                .isLessThanOrEqualTo(MORE_THAN_MAY_WAIT - refused.size());
    }

    @Test
    void doesNotBlameAServiceForCallersWhoLeave() throws Exception {
        for (int i = 0; i < 5; i++) {
            try (RawConnection connection = rawConnection()) {
                connection.send("GET /v1/members/silent HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                        + tokens.of("officer") + "\r\n\r\n");
                Thread.sleep(100);
            }
        }

        assertThat(enrollment.received()).isEqualTo(5);
        assertThat(get("/v1/members").statusCode()).isEqualTo(200);
    }

    @Test
    void keepsTheConnectionOfACallerItHasRefused() throws Exception {
        Thread.sleep(OPEN_CIRCUIT_MILLIS);
        try (RawConnection connection = rawConnection()) {
            String request =
                    "GET /v1/claims HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + tokens.of("officer") + "\r\n\r\n";
            String first = connection.send(request).readAnswer();
            Thread.sleep(RESPONSE_TIMEOUT_MILLIS);
            String second = connection.send(request).readAnswer();

            assertThat(first).startsWith("HTTP/1.1 503 ");
            assertThat(second).startsWith("HTTP/1.1 503 ");
        }
    }

    @Test
    void neverPretendsThatHalfAnAnswerIsWhole() {
        assertThatThrownBy(() -> get("/v1/members/breaks")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void endsAnAnswerThatNeverDoes() {
        long begin = System.nanoTime();

        assertThatThrownBy(() -> get("/v1/members/drips")).isInstanceOf(UncheckedIOException.class);

        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)).isBetween(3_900L, 10_000L);
        assertThat(get("/v1/members").statusCode()).isEqualTo(200);
    }

    /** Whatever the tests before left open is tried again after the pause. */
    private void closeCircuits() {
        try {
            Thread.sleep(OPEN_CIRCUIT_MILLIS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        for (int i = 0; i < 4; i++) {
            get("/v1/claims");
        }
    }
}

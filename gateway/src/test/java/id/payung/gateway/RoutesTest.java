package id.payung.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RoutesTest extends GatewayTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/members, /v1/members",
        "/v1/members/018f/card, /v1/members/018f/card",
        "/v1/coverage-checks, /v1/coverage-checks",
        "/v1/rosters?sponsor=A%2FB&reference=1, /v1/rosters?sponsor=A%2FB&reference=1",
        "/v1/regions/64.72, /v1/regions/64.72"
    })
    void passesPathAndQueryOnAsTheyCame(String asked, String seen) {
        HttpResponse<String> answer = get(asked);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).getString("uri")).isEqualTo(seen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/events",
                "/v1/audit-enrollment",
                "/v1/membersx",
                "/v1/events/enrollment/more",
                "/q/metrics",
                "/q/health",
                "/metrics",
                "/Q/health",
                "/V1/members",
                "/v1/Members",
                "/v1/events/Enrollment",
                "/v1/events/reporting",
                "/q/openapi",
                "/q/dev",
                "/webjars/swagger-ui/index.html",
                // reporting has no address here, so it is not listed
                "/v1/coverage",
                "/v1/coverage/v1/members",
                "/sdmx/data"
            })
    void knowsNothingElse(String path) {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(code(answer)).isEqualTo("NOT_FOUND");
        assertThat(enrollment.received()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/members/../../q/metrics",
                "/v1/members/%2e%2e/%2e%2e/q/metrics",
                "/v1/members/..%2f..%2fq/metrics",
                "/v1/sponsors/../../q/health",
                "/v1/sponsors/..;/q/health",
                "/v1/sponsors/%2E%2e%2fq/health",
                "/v1/members/%c0%ae%c0%ae/q/health",
                "/v1/members/%c0%af..%c0%afq",
                "/v1/members/%e0%80%af",
                "/v1/members/%ff",
                "/v1/members/%252e%252e/x",
                "/v1//members",
                "//v1/members",
                "/v1/members/",
                "/v1/members;x=1/y",
                "/v1/members/%3b",
                "/v1/members/%5c",
                "/v1/members/%00",
                "/v1/members#x",
                "/v1/members?name=\u00e9",
                "/v1/members?name=\u00db\u00b1",
                "http://127.0.0.1/v1/members"
            })
    void refusesPathsThatServersReadDifferently(String path) {
        try (RawConnection connection = rawConnection()) {
            String answer = connection
                    .send("GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + tokens.of("admin")
                            + "\r\n\r\n")
                    .readAnswer();

            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("BAD_REQUEST");
            assertThat(enrollment.received()).isZero();
        }
    }

    /** The framework refuses what is no URI before it asks anybody: no problem body, but no way in either. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/members\\..\\q", "/v1/members/%zz"})
    void refusesWhatIsNoAddressAtAll(String path) {
        try (RawConnection connection = rawConnection()) {
            String answer = connection
                    .send("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n")
                    .readAnswer();

            assertThat(answer).startsWith("HTTP/1.1 400 ");
            assertThat(enrollment.received()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner", "approver", "bpjs-system", "analyst", "auditor", "admin", "nonsense"})
    void keepsFeedsFromEveryOtherRole(String role) {
        HttpResponse<String> answer =
                send(request("/v1/events/enrollment").setHeader("Authorization", "Bearer " + tokens.of(role)));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(enrollment.received()).isZero();
    }

    @Test
    void givesFeedsToServicesOnly() {
        HttpResponse<String> officer = get("/v1/events/enrollment?after=1");
        HttpResponse<String> service = send(
                request("/v1/events/enrollment?after=1").setHeader("Authorization", "Bearer " + tokens.of("service")));

        assertThat(officer.statusCode()).isEqualTo(403);
        assertThat(code(officer)).isEqualTo("FORBIDDEN");
        assertThat(json(service).getString("uri")).isEqualTo("/v1/events?after=1");
    }

    @ParameterizedTest
    @CsvSource({
        "TRACE /v1/members HTTP/1.1|Host: x, 405",
        "CONNECT x:1 HTTP/1.1|Host: x, 404",
        "GET /v1/members HTTP/1.0|Host: x, 505",
        "GET /v1/members HTTP/1.1|X: y, 400",
        "POST /v1/members HTTP/1.1|Host: x|Transfer-Encoding: gzip, 400"
    })
    void refusesWhatIsNotPlainHttp(String request, int status) {
        try (RawConnection connection = rawConnection()) {
            String answer =
                    connection.send(request.replace("|", "\r\n") + "\r\n\r\n").readAnswer();

            assertThat(answer).contains(" " + status + " ").contains("application/problem+json");
            assertThat(enrollment.received()).isZero();
        }
    }
}

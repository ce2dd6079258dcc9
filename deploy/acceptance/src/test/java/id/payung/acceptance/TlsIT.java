package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The whole system with a certificate for each part, the services among themselves too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SPONSOR =
            "{\"code\":\"%s\",\"name\":\"Pemerintah Rekaan\",\"kind\":\"PROVINCE\",\"fund\":\"APBD\"}";

    private Authority authority;
    private Authority another;
    private Payung payung;
    private Callers callers;

    @BeforeAll
    void start() throws Exception {
        authority = Authority.made();
        authority.certify("receiver");
        another = Authority.made();
        another.certify("gateway");
        Map<String, String> files =
                new HashMap<>(Map.of("PAYUNG_TLS_CA", authority.certificate().toString()));
        for (String part : List.of("gateway", "enrollment", "claims", "reporting")) {
            authority.certify(part);
            String variable = "PAYUNG_" + part.toUpperCase(Locale.ROOT) + "_TLS_";
            files.put(variable + "CERT", authority.certificateOf(part).toString());
            files.put(variable + "KEY", authority.keyOf(part).toString());
        }
        files.put("PAYUNG_WEBHOOK_INSIDE_ALLOWED", "true");
        files.put("PAYUNG_WEBHOOK_AUTHORITY", authority.certificate().toString());
        payung = Payung.start(files);
        callers = new Callers(payung);
    }

    @AfterAll
    void stop() throws IOException {
        if (payung != null) {
            payung.close();
        }
    }

    private HttpResponse<String> ask(SSLContext tls, URI address, String path, String role)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + callers.token(role))
                .build();
        return HttpClient.newBuilder().sslContext(tls).build().send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> tell(String path, String role, String type, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(payung.gateway().resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + callers.token(role))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newBuilder().sslContext(authority.trusting()).build().send(request, BodyHandlers.ofString());
    }

    @Test
    void aCallerReachesEveryServiceThroughTheGateway() throws Exception {
        HttpResponse<String> registered = tell("/v1/sponsors", "admin", "application/json", SPONSOR.formatted("TLS"));

        assertThat(registered.statusCode()).isEqualTo(201);
        assertThat(registered.headers().firstValue("Strict-Transport-Security")).isPresent();
        for (String path : List.of("/v1/regions", "/v1/claims", "/v1/freshness")) {
            String role = path.equals("/v1/freshness") ? "analyst" : "officer";
            assertThat(ask(authority.trusting(), payung.gateway(), path, role).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void theServicesReadEachOtherThroughTheGateway() {
        Waiting.until(PATIENCE, "the feeds", () -> {
            try {
                String freshness = ask(authority.trusting(), payung.gateway(), "/v1/freshness", "analyst")
                        .body();
                return !freshness.contains("\"readAt\":null");
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void aServiceSpeaksOnlyWithWhomTheAuthorityCertified() throws Exception {
        assertThat(ask(authority.showing("gateway", authority), payung.enrollment(), "/v1/regions", "officer")
                        .statusCode())
                .isEqualTo(200);
        assertThatThrownBy(() -> ask(authority.trusting(), payung.enrollment(), "/v1/regions", "officer"))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(
                        () -> ask(another.showing("gateway", authority), payung.enrollment(), "/v1/regions", "officer"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void nobodySpeaksWithoutEncryption() throws Exception {
        for (URI address : List.of(payung.gateway(), payung.enrollment())) {
            URI plain = URI.create(address.toString().replace("https:", "http:"));
            assertThatThrownBy(() -> ask(authority.trusting(), plain, "/v1/regions", "officer"))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aSponsorIsToldOfItsRosterUntilItListensAndCanProveWhoSpoke() throws Exception {
        tell("/v1/sponsors", "admin", "application/json", SPONSOR.formatted("HOOK"));
        try (HookReceiver receiver = new HookReceiver(authority.showing("receiver", authority))) {
            HttpResponse<String> hook = tell(
                    "/v1/webhooks",
                    "admin",
                    "application/json",
                    "{\"sponsor\":\"HOOK\",\"url\":\"" + receiver.address()
                            + "\",\"types\":[\"roster.completed.v1\"]}");
            assertThat(hook.statusCode()).isEqualTo(201);
            JsonNode registered = JSON.readTree(hook.body());

            String row = People.row();
            tell(
                    "/v1/rosters?sponsor=HOOK&reference=SK-HOOK&from=2023-07&months=6&programs=JKK,JKM",
                    "officer",
                    "text/csv",
                    People.HEADER + "\n" + row + "\n");

            Waiting.until(
                    PATIENCE,
                    "the message to come again",
                    () -> receiver.messages().size() > 1);
            HookReceiver.Message first = receiver.messages().get(0);
            HookReceiver.Message again = receiver.messages().get(1);
            assertThat(again.id()).isEqualTo(first.id());
            assertThat(again.body())
                    .isEqualTo(first.body())
                    .contains("roster.completed.v1")
                    .doesNotContain(People.nikOf(row));
            assertThat(again.isSignedWith(registered.path("secret").asText())).isTrue();
            assertThat(again.isSignedWith("whsec_c29tZWJvZHkgZWxzZQ==")).isFalse();
            awaitDelivered(registered.path("id").asText());
        }
    }

    private void awaitDelivered(String webhook) {
        Waiting.until(PATIENCE, "the delivery to be noted", () -> {
            try {
                return ask(
                                authority.trusting(),
                                payung.gateway(),
                                "/v1/webhooks/" + webhook + "/deliveries?status=DELIVERED",
                                "admin")
                        .body()
                        .contains("roster.completed.v1");
            } catch (IOException | InterruptedException | GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void aCallerSeesThatAnotherAuthorityCertifiedTheGateway() throws Exception {
        assertThatThrownBy(() -> ask(another.trusting(), payung.gateway(), "/health", "officer"))
                .isInstanceOf(IOException.class);
    }
}

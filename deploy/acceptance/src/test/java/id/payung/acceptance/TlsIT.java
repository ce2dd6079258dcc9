package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
        callers = new Callers(payung, authority.trusting());
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

    @Test
    void aCallerReachesEveryServiceThroughTheGateway() {
        Answer regions = callers.as("officer").get("/v1/regions").expecting(200);

        assertThat(regions.header("Strict-Transport-Security")).isPresent();
        callers.as("officer").get("/v1/claims").expecting(200);
        callers.as("analyst").get("/v1/freshness").expecting(200);
    }

    @Test
    void theServicesReadEachOtherThroughTheGateway() {
        Waiting.until(
                PATIENCE,
                "the feeds",
                () -> !callers.as("analyst").get("/v1/freshness").text().contains("\"readAt\":null"));
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
        Office office = Office.open(callers, "HOOK");
        try (HookReceiver receiver = new HookReceiver(authority.showing("receiver", authority))) {
            JsonNode hook = registered(office, receiver, "roster.completed.v1");

            String row = People.row();
            office.worked("SK-HOOK", People.roster(List.of(row)));

            awaitMessages(receiver, 2);
            HookReceiver.Message first = receiver.messages().get(0);
            HookReceiver.Message again = receiver.messages().get(1);
            assertThat(again.id()).isEqualTo(first.id());
            assertThat(again.body())
                    .isEqualTo(first.body())
                    .contains("roster.completed.v1")
                    .doesNotContain(People.nikOf(row));
            assertThat(again.isSignedWith(hook.path("secret").asText())).isTrue();
            assertThat(again.isSignedWith("whsec_c29tZWJvZHkgZWxzZQ==")).isFalse();
            assertThat(awaitDelivered(office, pathOf(hook)).path("type").asText())
                    .contains("roster.completed.v1");
        }
    }

    @Test
    void aSponsorLooksAfterItsWebhookUntilItWantsToBeToldNothingMore() throws Exception {
        Office office = Office.open(callers, "HOOK-KEPT");
        Caller partner = office.partner();
        Caller another = Office.open(callers, "HOOK-OTHER").partner();
        try (HookReceiver receiver = new HookReceiver(authority.showing("receiver", authority))) {
            String hook = pathOf(registered(office, receiver, "bill.paid.v1"));
            Answer seen = partner.get(hook).expecting(200);
            String version = seen.header("ETag").orElseThrow();
            assertThat(seen.json().hasNonNull("secret")).isFalse();
            assertThat(partner.get("/v1/webhooks").json().path("items")).hasSize(1);
            assertThat(another.get("/v1/webhooks").json().path("items")).isEmpty();
            Problems.isProblem(another.get(hook), 404, "NOT_FOUND");

            partner.patch(hook, Map.of("status", "PAUSED"), version).expecting(200);
            Problems.isProblem(partner.patch(hook, Map.of("status", "ACTIVE"), version), 412, "STALE_VERSION");
            String secret = partner.post(hook + "/secret", Map.of())
                    .expecting(200)
                    .json()
                    .path("secret")
                    .asText();
            partner.post(hook + "/ping", Map.of()).expecting(202);
            assertThat(deliveries(office, hook, "PENDING")).hasSize(1);
            assertThat(receiver.messages()).isEmpty();

            String paused = partner.get(hook).header("ETag").orElseThrow();
            partner.patch(hook, Map.of("status", "ACTIVE"), paused).expecting(200);
            String delivery = awaitDelivered(office, hook).path("id").asText();
            partner.post(hook + "/deliveries/" + delivery + "/replay", Map.of()).expecting(202);

            awaitMessages(receiver, 3);
            assertThat(receiver.messages())
                    .allSatisfy(
                            message -> assertThat(message.isSignedWith(secret)).isTrue())
                    .extracting(HookReceiver.Message::id)
                    .containsOnly(delivery);
            assertThat(partner.send(hook, request -> request.DELETE()).status()).isEqualTo(204);
            Problems.isProblem(partner.get(hook), 404, "NOT_FOUND");
        }
    }

    private static JsonNode registered(Office office, HookReceiver receiver, String type) {
        return office.partner()
                .post(
                        "/v1/webhooks",
                        Map.of(
                                "sponsor",
                                office.sponsor(),
                                "url",
                                receiver.address().toString(),
                                "types",
                                List.of(type)))
                .expecting(201)
                .json();
    }

    private static String pathOf(JsonNode webhook) {
        return "/v1/webhooks/" + webhook.path("id").asText();
    }

    private static JsonNode deliveries(Office office, String hook, String status) {
        return office.partner()
                .get(hook + "/deliveries?status=" + status)
                .expecting(200)
                .json()
                .path("items");
    }

    private static void awaitMessages(HookReceiver receiver, int count) {
        Waiting.until(PATIENCE, count + " messages", () -> receiver.messages().size() >= count);
    }

    private static JsonNode awaitDelivered(Office office, String hook) {
        Waiting.until(PATIENCE, "the delivery to be noted", () -> !deliveries(office, hook, "DELIVERED")
                .isEmpty());
        return deliveries(office, hook, "DELIVERED").path(0);
    }

    @Test
    void aCallerSeesThatAnotherAuthorityCertifiedTheGateway() throws Exception {
        assertThatThrownBy(() -> ask(another.trusting(), payung.gateway(), "/health", "officer"))
                .isInstanceOf(IOException.class);
    }
}

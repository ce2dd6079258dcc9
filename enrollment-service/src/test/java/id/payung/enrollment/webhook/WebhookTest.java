package id.payung.enrollment.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import id.payung.enrollment.Partner;
import id.payung.enrollment.People;
import id.payung.platform.database.Database;
import id.payung.platform.testing.EmbeddedDatabase;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.jackson.JsonFormat;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(HookReceiver.class)
class WebhookTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    @ConfigProperty(name = HookReceiver.ADDRESS)
    String address;

    @ConfigProperty(name = HookReceiver.SEEN)
    String seen;

    @Inject
    Database database;

    private final String path = "/" + UUID.randomUUID();

    private JsonPath registered(Partner partner, String answer, Object... types) {
        return register(partner, answer, types).then().statusCode(201).extract().jsonPath();
    }

    private Response register(Partner partner, String answer, Object... types) {
        Map<String, Object> body =
                new HashMap<>(Map.of("sponsor", partner.code(), "url", address + "/" + answer + path));
        if (types.length > 0) {
            body.put("types", List.of(types));
        }
        return partner.calling().contentType(ContentType.JSON).body(body).post("/v1/webhooks");
    }

    /** What arrived, once there are so many. */
    private List<Map<String, Object>> arrived(String answer, int count) {
        return await(
                () -> RestAssured.get(seen + "/" + answer + path).jsonPath().getList("$"),
                list -> list.size() >= count);
    }

    /** The latest delivery, once it is so. */
    private static Map<String, Object> latest(Partner partner, String webhook, String status) {
        return await(
                        () -> deliveries(partner, webhook),
                        list -> !list.isEmpty() && status.equals(list.get(0).get("status")))
                .get(0);
    }

    private static List<Map<String, Object>> deliveries(Partner partner, String webhook) {
        return partner.calling()
                .get("/v1/webhooks/" + webhook + "/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private static <T> T await(Supplier<T> question, Predicate<T> good) {
        Instant deadline = Instant.now().plus(PATIENCE);
        T answer = question.get();
        while (!good.test(answer)) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Still " + answer);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = question.get();
        }
        return answer;
    }

    private static void ping(Partner partner, String webhook) {
        partner.calling().post("/v1/webhooks/" + webhook + "/ping").then().statusCode(202);
    }

    private static Response change(Partner partner, String webhook, Object change) {
        return partner.calling()
                .contentType(ContentType.JSON)
                .header(
                        "If-Match",
                        partner.calling().get("/v1/webhooks/" + webhook).header("ETag"))
                .body(change)
                .patch("/v1/webhooks/" + webhook);
    }

    @SuppressWarnings("unchecked")
    private static void verify(String secret, Map<String, Object> message) throws WebhookVerificationException {
        new Webhook(secret).verify((String) message.get("body"), (Map<String, List<String>>) message.get("headers"));
    }

    @SuppressWarnings("unchecked")
    private static String header(Map<String, Object> message, String name) {
        return ((Map<String, List<String>>) message.get("headers")).get(name).get(0);
    }

    private static CloudEvent event(Map<String, Object> message) {
        return EventFormatProvider.getInstance()
                .resolveFormat(JsonFormat.CONTENT_TYPE)
                .deserialize(((String) message.get("body")).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aSponsorIsToldOfItsRosterAndItsBillInSignedMessagesWithoutPersonalValues() throws Exception {
        Partner partner = Partner.registered();
        People.Person worker = People.someone();
        String secret = registered(partner, "204", "roster.completed.v1", "bill.opened.v1", "bill.paid.v1")
                .getString("secret");

        JsonPath roster = partner.completed("SK-1", People.roster(worker));
        partner.pay(roster.getString("billNumber"), roster.getLong("amount"), "2023-06-20T09:00:00+08:00");

        List<Map<String, Object>> messages = arrived("204", 3);
        assertThat(messages)
                .extracting(message -> event(message).getType())
                .containsExactlyInAnyOrder(
                        "id.payung.roster.completed.v1", "id.payung.bill.opened.v1", "id.payung.bill.paid.v1");
        for (Map<String, Object> message : messages) {
            verify(secret, message);
            assertThat(event(message).getId()).isEqualTo(header(message, "Webhook-id"));
            assertThat(event(message).getSource().toString()).endsWith(partner.code());
            assertThat(message.toString()).doesNotContain(worker.nik(), worker.name());
        }
    }

    @Test
    void aMessageThatWasChangedIsNotWhatWasSigned() {
        Partner partner = Partner.registered();
        JsonPath webhook = registered(partner, "204");
        ping(partner, webhook.getString("id"));
        Map<String, Object> message = new HashMap<>(arrived("204", 1).get(0));

        message.put("body", message.get("body") + " ");

        assertThatThrownBy(() -> verify(webhook.getString("secret"), message))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void aSponsorIsToldOfAMemberThatEnded() {
        Partner partner = Partner.registered();
        registered(partner, "204", "members.ended.v1");
        String member = partner.covered(People.someone()).getString("memberId");

        Partner.end(member, Map.of("on", "2023-09-10", "cause", "MOVED", "reason", "pindah"))
                .then()
                .statusCode(200);

        assertThat(new String(event(arrived("204", 1).get(0)).getData().toBytes(), StandardCharsets.UTF_8))
                .contains(member)
                .contains("\"members\":1");
    }

    @Test
    void whatFailsIsSentAgainUnderTheSameId() {
        Partner partner = Partner.registered();
        String webhook = registered(partner, "500-204").getString("id");
        ping(partner, webhook);

        List<Map<String, Object>> attempts = arrived("500-204", 2);

        assertThat(header(attempts.get(0), "Webhook-id")).isEqualTo(header(attempts.get(1), "Webhook-id"));
        assertThat(latest(partner, webhook, "DELIVERED")).containsEntry("attempts", 2);
    }

    @Test
    void anAttemptWhoseSenderDiedIsTakenUpByTheNext() {
        Partner partner = Partner.registered();
        String webhook = registered(partner, "204").getString("id");
        change(partner, webhook, Map.of("status", "PAUSED")).then().statusCode(200);
        ping(partner, webhook);
        // as a sender leaves it that dies after it took the message: counted, not noted, its lease over
        database.update(
                "update webhook_delivery set attempts = 1, next_try_at = clock_timestamp() - interval '1 second'"
                        + " where webhook_id = ?",
                UUID.fromString(webhook));

        change(partner, webhook, Map.of("status", "ACTIVE")).then().statusCode(200);

        assertThat(latest(partner, webhook, "DELIVERED")).containsEntry("attempts", 2);
    }

    @Test
    void aRedirectionIsNotFollowed() {
        Partner partner = Partner.registered();
        String webhook = registered(partner, "302").getString("id");
        ping(partner, webhook);
        arrived("302", 2);

        assertThat(deliveries(partner, webhook).get(0)).containsEntry("lastAnswer", 302);
        assertThat(arrived("204", 0)).isEmpty();
    }

    @Test
    void oneThatNeverAnswersIsTooSlowAndHoldsUpNobody() {
        Partner partner = Partner.registered();
        String silent = registered(partner, "silent").getString("id");
        String other = registered(partner, "204").getString("id");
        ping(partner, silent);
        ping(partner, other);

        latest(partner, other, "DELIVERED");
        await(() -> deliveries(partner, silent).get(0), delivery -> "TOO_SLOW".equals(delivery.get("lastProblem")));
    }

    @Test
    void oneThatIsGoneIsPausedAndGoesOnWhenItsSponsorSaysSo() {
        Partner partner = Partner.registered();
        String webhook = registered(partner, "410-204").getString("id");
        ping(partner, webhook);
        String failed = (String) latest(partner, webhook, "FAILED").get("id");
        partner.calling()
                .get("/v1/webhooks/" + webhook)
                .then()
                .body("status", equalTo("PAUSED"))
                .body("pausedBecause", equalTo("GONE"));

        change(partner, webhook, Map.of("status", "ACTIVE")).then().statusCode(200);
        partner.calling()
                .post("/v1/webhooks/" + webhook + "/deliveries/" + failed + "/replay")
                .then()
                .statusCode(202);

        assertThat(latest(partner, webhook, "DELIVERED")).containsEntry("id", failed);
    }

    @Test
    void aNewSecretAndTheFormerOneBothVerifyForADay() throws Exception {
        Partner partner = Partner.registered();
        JsonPath webhook = registered(partner, "204");
        String renewed = partner.calling()
                .post("/v1/webhooks/" + webhook.getString("id") + "/secret")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        ping(partner, webhook.getString("id"));

        Map<String, Object> message = arrived("204", 1).get(0);
        verify(renewed, message);
        verify(webhook.getString("secret"), message);
    }

    @Test
    void theSecretIsShownOnceAndTheSameAgainIsTheSameWebhook() {
        Partner partner = Partner.registered();
        JsonPath webhook = registered(partner, "204", "bill.paid.v1");

        register(partner, "204", "bill.paid.v1")
                .then()
                .statusCode(200)
                .body("id", equalTo(webhook.getString("id")))
                .body("secret", nullValue());
        register(partner, "204", "bill.opened.v1")
                .then()
                .statusCode(409)
                .body("code", equalTo("WEBHOOK_REGISTERED_OTHERWISE"));
    }

    @Test
    void twoWebhooksMayNotBecomeOneAddress() {
        Partner partner = Partner.registered();
        registered(partner, "204");
        String other = registered(partner, "500").getString("id");

        change(partner, other, Map.of("url", address + "/204" + path))
                .then()
                .statusCode(409)
                .body("code", equalTo("WEBHOOK_REGISTERED_OTHERWISE"));
    }

    @Test
    void aForgottenWebhookIsToldNothingMore() {
        Partner partner = Partner.registered();
        String webhook = registered(partner, "204").getString("id");

        partner.calling().delete("/v1/webhooks/" + webhook).then().statusCode(204);

        partner.calling().get("/v1/webhooks/" + webhook).then().statusCode(404);
        partner.calling().get("/v1/webhooks").then().body("items.id", not(hasItem(webhook)));
    }

    @Test
    void aSponsorHasTenAtMost() {
        Partner partner = Partner.registered();
        List.of("200", "201", "202", "203", "204", "205", "206", "207", "208", "209")
                .forEach(answer -> registered(partner, answer));

        register(partner, "210").then().statusCode(409).body("code", equalTo("WEBHOOKS_TOO_MANY"));
        partner.calling().get("/v1/webhooks").then().body("items", hasSize(10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/",
                "https://user:word@localhost/",
                "https://nowhere.invalid/",
                "no address",
                "https://localhost:22/"
            })
    void anAddressThatIsNoneIsRefused(String url) {
        Partner partner = Partner.registered();
        partner.calling()
                .contentType(ContentType.JSON)
                .body(Map.of("sponsor", partner.code(), "url", url))
                .post("/v1/webhooks")
                .then()
                .statusCode(422)
                .body("code", equalTo("WEBHOOK_URL_REFUSED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"types\":[]}",
                "{\"types\":[\"everything\"]}",
                "{\"types\":[null]}",
                "{\"url\":1}",
                "{\"status\":\"BROKEN\"}",
                "{\"secret\":\"mine\"}",
                "[]",
                "null"
            })
    void aChangeThatCannotBeIsRefused(String change) {
        Partner partner = Partner.registered();
        String webhook = registered(partner, "204").getString("id");

        assertThat(change(partner, webhook, change).statusCode()).isIn(400, 422);
    }
}

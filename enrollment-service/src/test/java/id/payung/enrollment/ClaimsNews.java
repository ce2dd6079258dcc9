package id.payung.enrollment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** What claims-service tells: posted to where the gateway stands, and read from there by the service. */
final class ClaimsNews {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String gateway;

    ClaimsNews(String gateway) {
        this.gateway = gateway;
    }

    void confirmDeath(String memberId, String claimId, String diedOn) {
        publish(event("death-confirmed", memberId, claimId, diedOn));
    }

    void revokeDeath(String memberId, String claimId, String diedOn) {
        publish(event("death-revoked", memberId, claimId, diedOn));
    }

    private static String event(String type, String memberId, String claimId, String diedOn) {
        return "{\"specversion\":\"1.0\",\"id\":\"" + UUID.randomUUID() + "\",\"source\":\"/claims\",\"subject\":\""
                + memberId + "\",\"type\":\"id.payung.claim." + type + ".v1\",\"data\":{\"memberId\":\"" + memberId
                + "\",\"claimId\":\"" + claimId + "\",\"diedOn\":\"" + diedOn + "\",\"kind\":\"DEATH\"}}";
    }

    void publish(String event) {
        tell("/published", event);
    }

    /** Whether the feed can be had. */
    void isDown(boolean down) {
        tell("/down", Boolean.toString(down));
    }

    private void tell(String path, String body) {
        given().contentType(ContentType.TEXT)
                .body(body)
                .post(gateway + path)
                .then()
                .statusCode(204);
    }

    static void until(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            pause(50);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

package id.payung.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IssuerKeysTest {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Issuer issuer = new Issuer();

    @AfterEach
    void stopsTheIssuer() {
        issuer.stop();
    }

    @Test
    void aNewKeyIsGoodAtItsFirstToken() {
        issuer.publish("old");
        IssuerKeys keys = new IssuerKeys(issuer.address(), LONG, AT_ONCE);
        assertThat(knows(keys, "old")).isTrue();

        issuer.publish("old", "new");

        awaits(() -> knows(keys, "new"));
        assertThat(knows(keys, "old")).isTrue();
    }

    @Test
    void aKeyThatIsGoneIsGoodNoMore() {
        issuer.publish("old", "new");
        IssuerKeys keys = new IssuerKeys(issuer.address(), SHORT, AT_ONCE);
        assertThat(knows(keys, "old")).isTrue();

        issuer.publish("new");

        awaits(() -> !knows(keys, "old"));
        assertThat(knows(keys, "new")).isTrue();
    }

    @Test
    void anIssuerThatIsAwayLogsNobodyOut() {
        issuer.publish("old");
        IssuerKeys keys = new IssuerKeys(issuer.address(), SHORT, AT_ONCE);
        assertThat(knows(keys, "old")).isTrue();

        issuer.goAway(true);

        int askedBefore = issuer.asked();
        awaits(() -> knows(keys, "old") && issuer.asked() > askedBefore);
        assertThat(knows(keys, "old")).isTrue();
        assertThat(knows(keys, "new")).isFalse();
        issuer.goAway(false);
        issuer.publish("new");
        awaits(() -> knows(keys, "new") && !knows(keys, "old"));
    }

    @Test
    void aFloodOfUnknownKeysDoesNotReachTheIssuer() {
        issuer.publish("old");
        IssuerKeys keys = new IssuerKeys(issuer.address(), LONG, LONG);
        assertThat(knows(keys, "old")).isTrue();

        String unknown = issuer.token("unknown");
        for (int i = 0; i < 1_000; i++) {
            assertThat(accepts(keys, unknown)).isFalse();
        }

        assertThat(issuer.asked()).isEqualTo(1);
    }

    @Test
    void anIssuerThatWasNeverThereIsNotAskedByEveryRequest() {
        issuer.goAway(true);
        IssuerKeys keys = new IssuerKeys(issuer.address(), LONG, LONG);

        String token = issuer.token("old");
        for (int i = 0; i < 1_000; i++) {
            assertThat(accepts(keys, token)).isFalse();
        }

        assertThat(issuer.asked()).isEqualTo(1);
    }

    private boolean knows(IssuerKeys keys, String kid) {
        return accepts(keys, issuer.token(kid));
    }

    private static boolean accepts(IssuerKeys keys, String token) {
        try {
            return keys.of(token) != null;
        } catch (JoseException unknown) {
            return false;
        }
    }

    private static void awaits(BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }
}

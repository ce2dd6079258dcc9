package id.payung.platform.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(new Random(20_231_122));

    @Test
    void doublesUpToALimitAndNeverWaitsTheSameForAll() {
        assertThat(backoff.nextMillis()).isBetween(250L, 500L);
        assertThat(backoff.nextMillis()).isBetween(500L, 1_000L);
        for (int i = 0; i < 10; i++) {
            backoff.nextMillis();
        }

        assertThat(backoff.nextMillis()).isBetween(15_000L, 30_000L).isNotEqualTo(backoff.nextMillis());
    }

    @Test
    void beginsAnewAfterASuccess() {
        backoff.nextMillis();
        backoff.nextMillis();

        backoff.succeeded();

        assertThat(backoff.nextMillis()).isBetween(250L, 500L);
    }
}

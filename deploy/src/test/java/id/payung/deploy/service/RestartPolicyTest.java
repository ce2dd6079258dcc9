package id.payung.deploy.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {
    private static final Duration YOUNG = Duration.ofSeconds(3);
    private static final Duration OLD = Duration.ofHours(3);

    private final RestartPolicy policy = RestartPolicy.standard();

    @Test
    void waitsLongerEachTimeAndThenGivesUp() {
        Duration before = Duration.ZERO;
        for (int i = 0; i < RestartPolicy.QUICK_DEATHS_LIMIT; i++) {
            Duration pause = policy.afterDeath(YOUNG).orElseThrow();
            assertThat(pause).isGreaterThan(before);
            before = pause;
        }

        assertThat(policy.afterDeath(YOUNG)).isEmpty();
    }

    @Test
    void forgivesAfterALongLife() {
        for (int i = 0; i < RestartPolicy.QUICK_DEATHS_LIMIT; i++) {
            policy.afterDeath(YOUNG);
        }

        assertThat(policy.afterDeath(OLD)).contains(Duration.ofMillis(250));
    }
}

package id.payung.enrollment.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

class UploadSlotsTest {

    private final UploadSlots slots = new UploadSlots(1);

    @Test
    void refusesOneUploadTooManyAndSaysWhenToTryAgain() {
        assertThatThrownBy(() -> slots.during(() -> slots.during(() -> "never")))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.type().status()).isEqualTo(503);
                    assertThat(refused.headers()).containsKey("Retry-After");
                });
    }

    @Test
    void givesTheSlotBackHoweverTheUploadEnds() {
        assertThatThrownBy(() -> slots.during(() -> {
                    throw new IllegalStateException("broken off");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(slots.during(() -> "taken")).isEqualTo("taken");
    }
}

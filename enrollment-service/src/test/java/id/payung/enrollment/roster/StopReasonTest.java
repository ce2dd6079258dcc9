package id.payung.enrollment.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopReasonTest {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    @Test
    void keepsTheCodeBeforeAColonAsWebhooksTellIt() {
        assertThat(StopReason.controlTotals(100, 3_360_000)).isEqualTo("CONTROL_TOTAL_MISMATCH: 100 3360000");
    }

    @Test
    void tellsTheNumbersInTheLanguageOfWhoeverAsks() {
        String kept = StopReason.controlTotals(100, 3_360_000);

        assertThat(StopReason.told(kept, Locale.ENGLISH))
                .isEqualTo("CONTROL_TOTAL_MISMATCH: the file has 100 rows and would cost 3360000 rupiah");
        assertThat(StopReason.told(kept, INDONESIAN)).startsWith("CONTROL_TOTAL_MISMATCH: berkas berisi 100 baris");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REFUSED_BY_APPROVER",
                "CONTROL_TOTAL_MISMATCH: the file has 100 rows and would cost 3360000 rupiah",
                "DISCLOSURES_USED_UP: too many workers sent today are on file already"
            })
    void leavesABareCodeAndASentenceOfEarlierReleasesAsTheyAre(String kept) {
        assertThat(StopReason.told(kept, INDONESIAN)).isEqualTo(kept);
    }
}

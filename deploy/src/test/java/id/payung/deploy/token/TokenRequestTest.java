package id.payung.deploy.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenRequestTest {

    @Test
    void readsAllOptions() {
        List<String> arguments = List.of("partner", "--sponsor", "KALTIM", "--subject", "dinsos", "--minutes", "5");

        assertThat(TokenRequest.parse(arguments))
                .contains(new TokenRequest("partner", Optional.of("KALTIM"), "dinsos", Duration.ofMinutes(5)));
    }

    @Test
    void lastsEightHoursUnlessTold() {
        assertThat(TokenRequest.parse(List.of("officer")).orElseThrow().validity())
                .isEqualTo(Duration.ofHours(8));
    }

    @ParameterizedTest
    @CsvSource({"1440, false", "1441, true"})
    void isTooLongForTheServicesAfterADay(String minutes, boolean tooLong) {
        assertThat(TokenRequest.parse(List.of("officer", "--minutes", minutes))
                        .orElseThrow()
                        .isTooLong())
                .isEqualTo(tooLong);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "king",
                "partner",
                "officer --sponsor KALTIM",
                "officer --minutes",
                "officer --minutes 0",
                "officer --minutes soon",
                "officer --colour red"
            })
    void refusesWrongArguments(String arguments) {
        assertThat(TokenRequest.parse(List.of(arguments.split(" ")))).isEmpty();
    }
}

package id.payung.claims.intake.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.platform.problem.FieldProblem;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T01:00:00Z, ''",
        "2026-11-24T01:00:00Z, ''",
        "2026-11-24T09:00:00+08:00, ''",
        "2026-11-24T01:00:01Z, TIME_IN_FUTURE",
        "2999-01-01T00:00:00Z, TIME_IN_FUTURE",
        "tomorrow, TIME_INVALID"
    })
    void refusesATimeOfMoreThanADayAhead(String time, String code) {
        Map<String, String> attributes =
                Map.of("specversion", "1.0", "id", "1", "source", "/a", "type", "t", "time", time);

        assertThat(new AttributeRules(attributes, NOW, name -> "/" + name)
                        .problems().stream().map(FieldProblem::code))
                .isEqualTo(code.isEmpty() ? java.util.List.of() : java.util.List.of(code));
    }
}

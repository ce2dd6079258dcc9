package id.payung.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The life of a claim is data, and the README shows it. */
class ClaimTransitionsTest {

    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- states -->\n";
    private static final String END = "<!-- /states -->";

    @Test
    void standsInTheReadmeAsItIs() throws IOException {
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END);
        if (Boolean.getBoolean("readme.update")) {
            readme = readme.substring(0, begin) + drawn() + readme.substring(end);
            Files.writeString(README, readme);
            end = readme.indexOf(END);
        }

        assertThat(readme.substring(begin, end)).isEqualTo(drawn());
    }

    @Test
    void reachesEveryState() {
        Set<ClaimState> reached = EnumSet.noneOf(ClaimState.class);
        ClaimTransitions.all().forEach(step -> reached.add(step.to()));

        assertThat(reached).containsExactlyInAnyOrder(ClaimState.values());
    }

    @Test
    void refusesWhatIsNotListed() {
        assertThatThrownBy(() -> ClaimTransitions.step(ClaimState.REPORTED, ClaimState.PAID))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ClaimTransitions.step(ClaimState.WITHDRAWN, ClaimState.DECIDED))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ClaimTransitions.step(ClaimState.ASSESSED, ClaimState.DECIDED))
                .isEqualTo(ClaimState.DECIDED);
    }

    private static String drawn() {
        StringBuilder diagram = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        for (ClaimTransitions.Transition step : ClaimTransitions.all()) {
            Optional<String> from = step.from().map(Enum::name);
            diagram.append("    ")
                    .append(from.orElse("[*]"))
                    .append(" --> ")
                    .append(step.to())
                    .append(": ")
                    .append(step.because())
                    .append('\n');
        }
        return diagram.append("```\n").toString();
    }
}

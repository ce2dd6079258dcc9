package id.payung.claims.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioTest {
    private static final BenefitLaw LAW = BenefitLaw.load();

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void theLawSaysWhatTheTableSays(Scenario scenario) {
        Assessment assessment = LAW.assess(scenario.facts());

        assertThat(assessment.outcome()).isEqualTo(scenario.expect().outcome());
        assertThat(assessment.total()).isEqualTo(scenario.expect().total());
        if (scenario.expect().lines() != null) {
            Map<Benefit, Long> lines =
                    assessment.lines().stream().collect(Collectors.toMap(BenefitLine::benefit, BenefitLine::amount));
            assertThat(lines).containsAllEntriesOf(scenario.expect().lines());
        }
        if (scenario.expect().findings() != null) {
            Map<String, String> found = new HashMap<>();
            assessment.findings().forEach(finding -> found.put(finding.code(), finding.result()));
            assertThat(found).containsAllEntriesOf(scenario.expect().findings());
        }
        if (scenario.expect().acts() != null) {
            assertThat(acts(assessment)).containsAllEntriesOf(scenario.expect().acts());
        }
    }

    private static Map<String, Set<String>> acts(Assessment assessment) {
        Map<String, Set<String>> acts = new HashMap<>();
        assessment.lines().forEach(line -> acts.put(line.benefit().name(), acts(line.citations())));
        assessment.findings().forEach(finding -> acts.put(finding.code(), acts(List.of(finding.citation()))));
        return acts;
    }

    private static Set<String> acts(List<LegalCitation> citations) {
        return citations.stream().map(LegalCitation::act).collect(Collectors.toSet());
    }

    static Stream<Scenario> scenarios() {
        return Stream.of("jkm", "jkk", "children", "turns").flatMap(name -> Scenario.read(name).stream());
    }
}

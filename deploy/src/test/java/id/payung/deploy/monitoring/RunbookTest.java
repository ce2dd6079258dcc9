package id.payung.deploy.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Whoever is woken finds the page for it. */
class RunbookTest {

    private static final String BEFORE_ANCHOR = "RUNBOOK.md#";

    @Test
    void hasAPageForEveryAlert() throws IOException {
        Set<String> pages = Files.readAllLines(Path.of("RUNBOOK.md")).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> anchor(line.substring(3)))
                .collect(Collectors.toSet());

        assertThat(alerts()).isNotEmpty().allSatisfy(alert -> {
            String link = alert.at("/annotations/runbook_url").asText();
            assertThat(link).startsWith(BEFORE_ANCHOR);
            assertThat(pages).contains(link.substring(BEFORE_ANCHOR.length()));
        });
    }

    @Test
    void namesEveryAlert() throws IOException {
        String runbook = Files.readString(Path.of("RUNBOOK.md"));

        assertThat(alerts()).isNotEmpty().allSatisfy(alert -> assertThat(runbook)
                .contains("`" + alert.path("alert").asText() + "`"));
    }

    private static List<JsonNode> alerts() throws IOException {
        JsonNode rules = new YAMLMapper()
                .readTree(Path.of("monitoring/alerts.yaml").toFile())
                .at("/groups/0/rules");
        return StreamSupport.stream(rules.spliterator(), false).toList();
    }

    /** As the usual renderers make an anchor of a heading. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    }
}

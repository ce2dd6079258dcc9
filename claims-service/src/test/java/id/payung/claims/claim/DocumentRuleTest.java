package id.payung.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.claims.casefile.DocumentKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule about papers says where it stands, when it was looked at and how it is known, or the build stops. */
class DocumentRuleTest {

    private static final String COMPLETE =
            """
            will:
              citation: {act: Permenaker 1/2025, provision: Pasal 79(2a)}
              reviewed: 2026-11-22
              mark: S
              verified: true
              needs: [NOTARIAL_WILL]
            """;

    @Test
    void aCompleteRuleIsRead() throws IOException {
        assertThat(read(COMPLETE).get("will").needs()).containsExactly(DocumentKind.NOTARIAL_WILL);
    }

    @Test
    void everyRuleOfTheServiceIsComplete() throws IOException {
        try (var in = DocumentRule.class.getResourceAsStream("/claim/documents.yaml")) {
            assertThat(DocumentRule.read(in))
                    .containsKeys("death", "death-spouse", "work", "work-death", "scholarship", "will", "court");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  citation: {act: Permenaker 1/2025, provision: Pasal 79(2a)}\n",
                "act: Permenaker 1/2025, ",
                ", provision: Pasal 79(2a)",
                "  reviewed: 2026-11-22\n",
                "  mark: S\n",
                "  verified: true\n",
                "  needs: [NOTARIAL_WILL]\n",
                "NOTARIAL_WILL"
            })
    void anIncompleteRuleStopsTheBuild(String missing) {
        assertThat(COMPLETE).contains(missing);
        assertThatThrownBy(() -> read(COMPLETE.replace(missing, ""))).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({"mark: S,mark: X", "needs,papers", "NOTARIAL_WILL,LETTER", "2026-11-22,yesterday"})
    void aWrongEntryStopsTheBuild(String right, String wrong) {
        assertThatThrownBy(() -> read(COMPLETE.replace(right, wrong))).isInstanceOf(IOException.class);
    }

    private static Map<String, DocumentRule> read(String yaml) throws IOException {
        return DocumentRule.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}

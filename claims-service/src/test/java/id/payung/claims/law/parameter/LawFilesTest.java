package id.payung.claims.law.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LawFilesTest {
    private static final String COMPLETE =
            """
            description: a figure
            unit: rupiah
            reviewed: 2026-11-22
            values:
              - from: 2019-12-02
                value: 1
                citation: {act: PP 82/2019, provision: Lampiran III}
                verified: true
                mark: S
            """;

    @Test
    void aCompleteFileIsRead() throws IOException {
        assertThat(read(COMPLETE).on(LocalDate.of(2019, 12, 2))).isPresent();
        assertThat(read(COMPLETE).on(LocalDate.of(2019, 12, 1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "description: a figure",
                "unit: rupiah",
                "reviewed: 2026-11-22",
                "from: 2019-12-02",
                "value: 1",
                "citation: {act: PP 82/2019, provision: Lampiran III}",
                "act: PP 82/2019, ",
                ", provision: Lampiran III",
                "verified: true",
                "mark: S"
            })
    void anIncompleteFileStopsTheBuild(String missing) {
        String yaml = COMPLETE.replace("- " + missing + "\n    ", "- ").replace(missing, "");

        assertThat(yaml).isNotEqualTo(COMPLETE);
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({"unit: rupiah,unit: cows", "mark: S,mark: X", "verified: true,vrified: true", "value: 1,value: one"})
    void aWrongEntryStopsTheBuild(String right, String wrong) {
        assertThatThrownBy(() -> read(COMPLETE.replace(right, wrong))).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({"S, true", "S, false", "M, false", "I, false", "?, false", "decided, false"})
    void aFigureIsVerifiedOnlyIfItWasSeen(String mark, boolean verified) throws IOException {
        assertThat(read(marked(mark, verified, "")).onOrFirst(LocalDate.EPOCH).verified())
                .isEqualTo(verified);
    }

    @ParameterizedTest
    @ValueSource(strings = {"M", "I", "?", "decided"})
    void aFigureThatNobodySawIsVerifiedOnlyByTheDecisionThatItNames(String mark) throws IOException {
        assertThatThrownBy(() -> read(marked(mark, true, ""))).isInstanceOf(IOException.class);

        assertThat(read(marked(mark, true, "    settledBy: two-registrations\n"))
                        .onOrFirst(LocalDate.EPOCH)
                        .verified())
                .isTrue();
    }

    @Test
    void aDecisionThatNobodyMadeStopsTheBuild() {
        LawFiles files = ChangedFiles.with("jkm/death-grant.yaml", "settledBy: amounts-of-jkm", "settledBy: nobody");

        assertThatThrownBy(() -> files.parameter("jkm/death-grant"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the decision nobody");
    }

    private static String marked(String mark, boolean verified, String more) {
        return COMPLETE.replace("mark: S\n", "mark: \"" + mark + "\"\n" + more)
                .replace("verified: true", "verified: " + verified);
    }

    @Test
    void everyFileOfTheLawIsListed() throws IOException, URISyntaxException {
        Path root =
                Path.of(LawFiles.class.getResource("/law/files.txt").toURI()).getParent();
        List<String> present;
        try (Stream<Path> paths = Files.walk(root)) {
            present = paths.filter(path -> path.toString().endsWith(".yaml"))
                    .map(path -> root.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }

        assertThat(LawFiles.names()).isEqualTo(present);
    }

    /** But for the mark of a person's decision, which no law has. */
    @Test
    void noCitationStandsInCode() throws IOException {
        List<String> found;
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            found = sources.filter(path -> path.toString().endsWith(".java"))
                    .filter(LawFilesTest::cites)
                    .map(path -> path.getFileName().toString())
                    .toList();
        }

        assertThat(found).containsExactly("Finding.java");
    }

    private static boolean cites(Path source) {
        try {
            return Files.readString(source).contains("new LegalCitation(\"");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "description: d",
                "from: 2019-12-02",
                "citation: {act: PP 82/2019, provision: p}",
                "mark: S",
                "verified: true"
            })
    void aProvisionWithoutItsSourceStopsTheBuild(String missing) throws IOException {
        String entry = "{from: 2019-12-02, citation: {act: PP 82/2019, provision: p}, mark: S, verified: true}";
        String yaml = "reviewed: 2026-11-27\nprovisions:\n  a: {description: d, values: [" + entry + "]}\n";

        assertThat(LawFiles.parse(yaml.getBytes(StandardCharsets.UTF_8), Provisions.class)
                        .citation("a", LocalDate.of(2019, 12, 2))
                        .act())
                .isEqualTo("PP 82/2019");
        String broken = yaml.replace(missing + ", ", "").replace(", " + missing, "");
        assertThat(broken).isNotEqualTo(yaml);
        assertThatThrownBy(() -> LawFiles.parse(broken.getBytes(StandardCharsets.UTF_8), Provisions.class))
                .isInstanceOf(IOException.class);
    }

    @Test
    void theVersionIsShortAndStaysTheSame() {
        assertThat(LawFiles.load().version())
                .matches("[0-9a-f]{12}")
                .isEqualTo(LawFiles.load().version());
    }

    private static Parameter read(String yaml) throws IOException {
        return LawFiles.parse(yaml.getBytes(StandardCharsets.UTF_8), Parameter.class);
    }
}

package id.payung.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoFigureTest {

    private static final Path PUBLISHED =
            Path.of("..", "reporting-service", "src", "test", "resources", "coverage_published.csv");
    private static final String PROVINCE = "64";

    @Test
    void givesEveryRegencyADenominatorWhoseSourceSaysInBothLanguagesThatItIsMadeUp() {
        List<DemoFigure> madeUp = DemoFigure.all().stream()
                .filter(figure -> DemoFigure.isMadeUp(figure.source()))
                .toList();

        assertThat(madeUp)
                .extracting(DemoFigure::region)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(DemoRegion.values()).map(DemoRegion::code).toList());
        assertThat(madeUp).allSatisfy(figure -> assertThat(figure.source())
                .contains("Rekaan untuk peragaan, bukan angka resmi", "not an official figure"));
    }

    @Test
    void takesEveryOtherFigureFromWhatWasPublished() throws IOException {
        List<String> published = Files.readAllLines(PUBLISHED);

        List<DemoFigure> others = DemoFigure.all().stream()
                .filter(figure -> !DemoFigure.isMadeUp(figure.source()))
                .toList();

        assertThat(others).hasSizeGreaterThan(10).allSatisfy(figure -> assertThat(published)
                .anySatisfy(line -> assertThat(line)
                        .startsWith(figure.month() + "," + figure.region() + ",")
                        .contains("," + figure.value() + ",")
                        .contains(figure.code().equals("VULNERABLE_WORKERS") ? "governor" : "," + figure.source())));
    }

    @Test
    void makesUpNothingThatLooksLikeASplitOfTheGovernorsEstimate() {
        long estimate = DemoFigure.all().stream()
                .filter(figure -> figure.code().equals("VULNERABLE_WORKERS")
                        && figure.region().equals(PROVINCE))
                .mapToLong(DemoFigure::value)
                .sum();

        long madeUp = DemoFigure.all().stream()
                .filter(figure -> DemoFigure.isMadeUp(figure.source()))
                .mapToLong(DemoFigure::value)
                .sum();

        assertThat(estimate).isEqualTo(500_000);
        assertThat(madeUp).isNotEqualTo(estimate);
    }
}

package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The alerts and the dashboard against what the running services tell. */
@ExtendWith(RunningPayung.class)
class MonitoringIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Path FOLDER =
            Path.of(System.getProperty("payung.project", "../..")).resolve("deploy/monitoring");
    private static final Pattern EXPRESSION = Pattern.compile("\"?expr\"?: ['\"](.*)['\"],?$", Pattern.MULTILINE);
    // what is no metric: strings of labels, and the labels something is grouped by
    private static final String LABELS = "\\{[^}]*}|by \\([^)]*\\)";
    private static final Pattern METRIC = Pattern.compile("\\b[a-z]+(_[a-z0-9]+)+\\b");
    private static final Pattern TOLD = Pattern.compile("^[a-z][a-z0-9_]*", Pattern.MULTILINE);

    private final Payung payung;

    MonitoringIT(Payung payung) {
        this.payung = payung;
    }

    @Test
    void namesOnlyMetricsThatTheServicesTell() throws Exception {
        Set<String> told = new TreeSet<>();
        for (URI page : payung.managementPages()) {
            if (page.getPath().endsWith("/metrics")) {
                told.addAll(found(TOLD, textOf(page)));
            }
        }

        Set<String> named = expressions()
                .flatMap(expression -> found(METRIC, expression.replaceAll(LABELS, "")).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).hasSizeGreaterThan(10).isSubsetOf(told);
    }

    private static Stream<String> expressions() throws IOException {
        String files =
                Files.readString(FOLDER.resolve("alerts.yaml")) + Files.readString(FOLDER.resolve("dashboard.json"));
        return EXPRESSION.matcher(files).results().map(match -> match.group(1)).toList().stream();
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String textOf(URI page) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(page).timeout(PATIENCE).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}

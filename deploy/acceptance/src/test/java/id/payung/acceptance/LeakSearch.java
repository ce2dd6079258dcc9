package id.payung.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks for the values of all people used so far in whatever the system tells without being asked for a person. */
final class LeakSearch {

    private static final int SHOWN = 300;
    private static final List<String> FEEDS = List.of("/v1/events/enrollment", "/v1/events/claims");

    private final Payung payung;
    private final Callers callers;
    private final List<String> findings = new ArrayList<>();
    private long texts;

    LeakSearch(Payung payung) {
        this.payung = payung;
        this.callers = new Callers(payung);
    }

    /** Where something was found: the place and the kind of value. Empty is good. */
    List<String> findings() {
        logs();
        payung.managementPages().forEach(page -> text(page).lines().forEach(line -> search(page.toString(), line)));
        FEEDS.forEach(this::feed);
        SeenProblems.all().forEach(problem -> search("a problem", problem));
        return findings;
    }

    /** How much was searched; a search of nothing proves nothing. */
    long texts() {
        return texts;
    }

    /** Of the services, of PostgreSQL and of the launcher; the ids of traces stand in them too. */
    private void logs() {
        try (Stream<Path> files = Files.walk(payung.home().logs())) {
            files.filter(Files::isRegularFile).forEach(this::log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void log(Path file) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> search(file.getFileName().toString(), line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void feed(String path) {
        Caller service = callers.as("service");
        String page = path + "?limit=1000";
        boolean more = true;
        while (more) {
            Answer answer = service.getPatiently(page).expecting(200);
            search(path, answer.text());
            more = !answer.json().isEmpty();
            page = answer.header("Link")
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .orElseThrow();
        }
    }

    private void search(String place, String text) {
        texts++;
        UsedValues.leakIn(text).ifPresent(kind -> findings.add(place + ": " + kind + " in " + shown(text)));
    }

    /** Enough to find the place, without the number. */
    private static String shown(String text) {
        return text.substring(0, Math.min(text.length(), SHOWN)).replaceAll("[0-9]", "#");
    }

    private static String text(URI page) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

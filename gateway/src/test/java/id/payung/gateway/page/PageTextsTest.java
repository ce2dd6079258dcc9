package id.payung.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be said of the page's files without a browser. */
class PageTextsTest {

    private static final Path PAGE = Path.of("src/main/resources/page");
    private static final Pattern ENTRY = Pattern.compile("^ {2}\"([^\"]+)\": \"(.*)\",$", Pattern.MULTILINE);
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");
    private static final Pattern ASKED = Pattern.compile("\\bt\\(\"([a-zA-Z0-9.]+)\"|data-(?:text|label)=\"([^\"]+)\"");

    @Test
    void speaksBothLanguagesWithTheSamePlacesForNumbers() throws IOException {
        TreeMap<String, Set<String>> indonesian = places("text/id.js");

        assertThat(indonesian).hasSizeGreaterThan(100).isEqualTo(places("text/en.js"));
    }

    @Test
    void hasEveryTextThatItAsksFor() throws IOException {
        Set<String> known = places("text/id.js").keySet();

        assertThat(askedFor()).hasSizeGreaterThan(50).allSatisfy(key -> assertThat(known)
                .contains(key));
    }

    @Test
    void hasNoScriptOrStyleThatItsPolicyWouldBlock() throws IOException {
        assertThat(read("index.html"))
                .doesNotContainPattern("\\son\\w+=|\\sstyle=|<style|<script(?![^>]*src=)|javascript:")
                .doesNotContain("http:", "https:");
    }

    private static Set<String> askedFor() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(PAGE)) {
            List<Path> sources = files.filter(Files::isRegularFile).toList();
            for (Path source : sources) {
                ASKED.matcher(Files.readString(source))
                        .results()
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                        .forEach(keys::add);
            }
        }
        return keys;
    }

    /** The places for values of each text, by its key. */
    private static TreeMap<String, Set<String>> places(String file) throws IOException {
        TreeMap<String, Set<String>> places = new TreeMap<>();
        ENTRY.matcher(read(file)).results().forEach(entry -> places.put(entry.group(1), placesIn(entry.group(2))));
        return places;
    }

    private static Set<String> placesIn(String text) {
        return new TreeSet<>(
                PLACE.matcher(text).results().map(MatchResult::group).toList());
    }

    private static String read(String file) throws IOException {
        return Files.readString(PAGE.resolve(file));
    }
}

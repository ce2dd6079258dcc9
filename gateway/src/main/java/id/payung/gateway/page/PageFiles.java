package id.payung.gateway.page;

import id.payung.gateway.webjar.WebJar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page's own files, those of its libraries, and its configuration; each is read once. */
class PageFiles {

    /** What {@code /} answers. */
    static final String START = "index.html";

    /** No name leads out of the folder: at most one folder deep, no dot but the one before the ending. */
    private static final Pattern NAME = Pattern.compile("(?:[a-z]+/)?[a-z0-9-]+\\.(html|css|js|svg)");

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    /** Only files that exist are kept, so their number is its limit. */
    private final Map<String, PageFile> read = new ConcurrentHashMap<>();

    PageFiles(PageFile settings) {
        WebJar charts = WebJar.of("org.webjars.npm", "chart.js");
        WebJar signIn = WebJar.of("org.webjars.npm", "keycloak-js");
        read.put("library/chart.js", script(charts.open("dist/chart.umd.min.js")));
        read.put("library/keycloak.js", script(signIn.open("dist/keycloak.min.js")));
        read.put("config.json", settings);
        ours(START).ifPresent(file -> read.put(START, file));
    }

    Optional<PageFile> find(String name) {
        PageFile known = read.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<PageFile> found = ours(name);
        found.ifPresent(file -> read.put(name, file));
        return found;
    }

    private static Optional<PageFile> ours(String name) {
        Matcher plain = NAME.matcher(name);
        if (!plain.matches()) {
            return Optional.empty();
        }
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return Optional.ofNullable(loader.getResourceAsStream("page/" + name))
                .map(content -> file(MEDIA_TYPES.get(plain.group(1)), content));
    }

    private static PageFile script(InputStream content) {
        return file(MEDIA_TYPES.get("js"), content);
    }

    private static PageFile file(String mediaType, InputStream content) {
        try (content) {
            return PageFile.of(mediaType, content.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

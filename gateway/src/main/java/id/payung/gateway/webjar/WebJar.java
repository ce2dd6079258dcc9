package id.payung.gateway.webjar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** A JavaScript library from a Maven jar, whose folder carries its version. */
public final class WebJar {

    private final String folder;

    private WebJar(String folder) {
        this.folder = folder;
    }

    /** The library by the coordinates of its jar. */
    public static WebJar of(String group, String artifact) {
        String version = version("META-INF/maven/" + group + "/" + artifact + "/pom.properties");
        return new WebJar("META-INF/resources/webjars/" + artifact + "/" + version + "/");
    }

    /** A file of the library, which must be there. */
    public InputStream open(String name) {
        return resource(folder + name);
    }

    private static String version(String pom) {
        try (InputStream content = resource(pom)) {
            Properties properties = new Properties();
            properties.load(content);
            return properties.getProperty("version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream resource(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return Objects.requireNonNull(loader.getResourceAsStream(name), name);
    }
}

package id.payung.gateway.apidoc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The files of the page: our two, and those of the library, whose folder carries its version. */
final class SwaggerFiles {

    private static final String POM = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private final String libraryFolder = "META-INF/resources/webjars/swagger-ui/" + libraryVersion() + "/";

    InputStream library(String name) {
        return open(libraryFolder + name);
    }

    InputStream ours(String name) {
        return open("api-page/" + name);
    }

    private static String libraryVersion() {
        try (InputStream pom = open(POM)) {
            Properties properties = new Properties();
            properties.load(pom);
            return properties.getProperty("version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String resource) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return Objects.requireNonNull(loader.getResourceAsStream(resource), resource);
    }
}

package id.payung.gateway.apidoc;

import id.payung.gateway.webjar.WebJar;
import java.io.InputStream;
import java.util.Objects;

/** The files of the page: our two, and those of the library. */
final class SwaggerFiles {

    private final WebJar library = WebJar.of("org.webjars", "swagger-ui");

    InputStream library(String name) {
        return library.open(name);
    }

    InputStream ours(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return Objects.requireNonNull(loader.getResourceAsStream("api-page/" + name), name);
    }
}

package id.payung.platform.testing;

import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One thing that can be asked of the running service, as its code says: also what the API description hides.
 *
 * @param path with its placeholders, without their patterns
 * @param consumes the first content type it reads, or empty
 * @param produces the content type it answers with where it is not JSON alone, or empty
 */
record Endpoint(String method, String path, String consumes, String produces) {

    /** All of them, by {@code METHOD path}. */
    static SortedMap<String, Endpoint> all() {
        SortedMap<String, Endpoint> found = new TreeMap<>();
        Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class) && !isOfATest(type))
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .flatMap(Endpoint::of)
                .forEach(endpoint -> found.put(endpoint.name(), endpoint));
        return found;
    }

    /** Another representation may be for others: a list for many, its export with whole accounts for a few. */
    String name() {
        return method + " " + path + (produces.isEmpty() ? "" : " as " + produces);
    }

    private static boolean isOfATest(Class<?> type) {
        return Files.exists(Paths.get("target", "test-classes", type.getName().replace('.', '/') + ".class"));
    }

    private static Stream<Endpoint> of(Method resource) {
        return verb(resource)
                .map(verb -> new Endpoint(verb, path(resource), consumes(resource), produces(resource)))
                .stream();
    }

    private static Optional<String> verb(Method resource) {
        return Arrays.stream(resource.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findFirst();
    }

    private static String path(Method resource) {
        String type = resource.getDeclaringClass().getAnnotation(Path.class).value();
        Path own = resource.getAnnotation(Path.class);
        return (type + (own == null ? "" : "/" + own.value()))
                .replaceAll("/+", "/")
                .replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}");
    }

    private static String consumes(Method resource) {
        Consumes consumes = Optional.ofNullable(resource.getAnnotation(Consumes.class))
                .orElse(resource.getDeclaringClass().getAnnotation(Consumes.class));
        return consumes == null || consumes.value()[0].contains("*") ? "" : consumes.value()[0];
    }

    private static String produces(Method resource) {
        Produces own = resource.getAnnotation(Produces.class);
        boolean usual = own == null || own.value()[0].contains("json");
        return usual ? "" : own.value()[0].replaceAll(";.*", "");
    }
}

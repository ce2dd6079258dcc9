package id.payung.platform.web;

import id.payung.platform.problem.CommonProblems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses (406) what nobody here speaks. Where several methods share a path, Quarkus falls back to the first of them
 * whatever was asked for.
 */
@ApplicationScoped
public class AcceptCheck {

    @ServerRequestFilter
    public void refuseUnspoken(ContainerRequestContext context, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null || !List.of("GET", "HEAD").contains(context.getMethod())) {
            return;
        }
        List<MediaType> spoken = types(method).toList();
        boolean understood = spoken.isEmpty()
                || context.getAcceptableMediaTypes().stream()
                        .anyMatch(accepted -> spoken.stream().anyMatch(accepted::isCompatible));
        if (!understood) {
            String all = all(method);
            throw CommonProblems.NOT_ACCEPTABLE.because("Spoken here: " + all, "Yang tersedia: " + all);
        }
    }

    private static Stream<MediaType> types(Method method) {
        Produces produces = Optional.ofNullable(method.getAnnotation(Produces.class))
                .orElse(method.getDeclaringClass().getAnnotation(Produces.class));
        return produces == null
                ? Stream.empty()
                : Arrays.stream(produces.value()).map(MediaType::valueOf);
    }

    /** What all methods of the same path speak. */
    private static String all(Method method) {
        List<String> names = Arrays.stream(method.getDeclaringClass().getMethods())
                .filter(other -> path(other).equals(path(method)))
                .flatMap(AcceptCheck::types)
                .map(type -> type.getType() + "/" + type.getSubtype())
                .distinct()
                .sorted()
                .toList();
        return String.join(", ", names);
    }

    private static Optional<String> path(Method method) {
        return Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value);
    }
}

package id.payung.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says in every 405 which methods the path has, as RFC 9110 demands (15.5.6); the framework does not. */
@ApplicationScoped
public class AllowedMethods {

    private static final String ALLOW = "Allow";
    private static final int METHOD_NOT_ALLOWED = 405;
    /** What a path leaves open: a name, perhaps with a pattern of its own. */
    private static final Pattern OPEN = Pattern.compile("\\{\\s*\\w+\\s*(?::\\s*([^{}]+))?}");

    private final List<Ability> abilities;

    /** One method of the paths that look so. */
    private record Ability(Pattern path, String method) {}

    @Inject
    public AllowedMethods(BeanManager beans) {
        this(beans.getBeans(Object.class, Any.Literal.INSTANCE).stream().map(Bean::getBeanClass));
    }

    AllowedMethods(Stream<Class<?>> classes) {
        abilities = classes.filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(type -> Arrays.stream(type.getMethods())
                        .flatMap(method -> abilities(type.getAnnotation(Path.class), method)))
                .toList();
    }

    /** Tells it where nobody has. */
    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == METHOD_NOT_ALLOWED && !response.getHeaders().containsKey(ALLOW)) {
            response.getHeaders().putSingle(ALLOW, on(request.getUriInfo().getPath()));
        }
    }

    /** The methods of a path in the order of the alphabet, with those that the framework adds. */
    String on(String path) {
        TreeSet<String> methods = new TreeSet<>(List.of("OPTIONS"));
        abilities.stream()
                .filter(ability -> ability.path().matcher(plain(path)).matches())
                .forEach(ability -> methods.add(ability.method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    private static Stream<Ability> abilities(Path ofAll, Method method) {
        Path own = method.getAnnotation(Path.class);
        String path = plain(ofAll.value() + "/" + (own == null ? "" : own.value()));
        Pattern pattern = Pattern.compile(OPEN.matcher(path)
                .replaceAll(open ->
                        Matcher.quoteReplacement(open.group(1) == null ? "[^/]+" : "(?:" + open.group(1) + ")")));
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(http -> http != null)
                .map(http -> new Ability(pattern, http.value()));
    }

    private static String plain(String path) {
        return path.replaceAll("/+", "/").replaceAll("^/|/$", "");
    }
}

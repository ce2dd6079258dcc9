package id.payung.platform.web;

import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import id.payung.platform.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Refuses query parameters that nobody reads, and names every answer and every line of the log. */
@ApplicationScoped
public class RequestFilters {

    private static final Pattern PURPOSE = Pattern.compile("[ -~]{0,200}");
    private static final Pattern LIKE_A_NIK = Pattern.compile("[0-9]{16}");

    private final Map<Method, Set<String>> parametersByMethod = new ConcurrentHashMap<>();
    private final RequestContext request;

    public RequestFilters(RequestContext request) {
        this.request = request;
    }

    /** First of all filters: what they log belongs to the request too. */
    @ServerRequestFilter(priority = 1)
    public void nameTheLogs(ContainerRequestContext context) {
        MDC.put("requestId", request.requestId());
        TraceIds.begin(context.getHeaderString(TraceIds.HEADER));
    }

    /** Personal data has no place in the audit, which nobody can ever correct. */
    @ServerRequestFilter
    public void checkPurpose(ContainerRequestContext context) {
        String purpose = request.purpose();
        if (!PURPOSE.matcher(purpose).matches() || LIKE_A_NIK.matcher(purpose).find()) {
            throw CommonProblems.PURPOSE_INVALID.refusal();
        }
    }

    @ServerRequestFilter
    public void refuseUnknownParameters(ContainerRequestContext context, ResourceInfo resource) {
        var sent = context.getUriInfo().getQueryParameters();
        if (sent.isEmpty() || resource.getResourceMethod() == null) {
            return;
        }
        Set<String> known = parametersByMethod.computeIfAbsent(resource.getResourceMethod(), RequestFilters::names);
        List<FieldProblem> unknown = sent.keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> new FieldProblem(
                        "query",
                        "UNKNOWN_PARAMETER",
                        new Text(
                                "Known parameters here: " + String.join(", ", known),
                                "Parameter yang dikenal: " + String.join(", ", known))))
                .toList();
        if (!unknown.isEmpty()) {
            throw CommonProblems.UNKNOWN_PARAMETER.because(unknown);
        }
        sent.forEach((name, values) -> {
            if (values.size() > 1) {
                throw Queries.invalid(name, "Send this parameter once", "Kirim parameter ini satu kali saja");
            }
            // a resource would see nothing at all, and nothing would mean everything
            if (values.get(0) == null || values.get(0).isEmpty()) {
                throw Queries.invalid(name, "Give it a value or leave it out", "Isi nilainya atau hilangkan");
            }
        });
    }

    @ServerResponseFilter
    public void nameTheAnswer(ContainerResponseContext response) {
        response.getHeaders().putSingle(RequestContext.REQUEST_ID, request.requestId());
    }

    private static Set<String> names(Method method) {
        return Stream.of(method.getParameters())
                .flatMap(RequestFilters::name)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private static Stream<String> name(Parameter parameter) {
        QueryParam standard = parameter.getAnnotation(QueryParam.class);
        if (standard != null) {
            return Stream.of(standard.value());
        }
        if (parameter.isAnnotationPresent(BeanParam.class)) {
            return Stream.of(parameter.getType().getDeclaredFields())
                    .map(field -> field.getAnnotation(QueryParam.class))
                    .filter(Objects::nonNull)
                    .map(QueryParam::value);
        }
        RestQuery rest = parameter.getAnnotation(RestQuery.class);
        return rest == null ? Stream.empty() : Stream.of(rest.value().isEmpty() ? parameter.getName() : rest.value());
    }
}

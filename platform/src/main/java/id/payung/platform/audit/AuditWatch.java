package id.payung.platform.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Notices a change that succeeded and recorded nothing: counted and logged, and in tests refused, so that every test of
 * a call is a test of its record.
 */
@Startup
@ApplicationScoped
public class AuditWatch {

    private static final Logger LOG = Logger.getLogger(AuditWatch.class);
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final int OK = 200;
    private static final int FIRST_REDIRECT = 300;

    private final AuditMark mark;
    private final Counter missing;
    private final boolean strict;

    AuditWatch(
            AuditMark mark,
            MeterRegistry metrics,
            @ConfigProperty(name = "payung.audit.strict", defaultValue = "false") boolean strict) {
        this.mark = mark;
        // there from the start: a counter that begins with 1 is no increase to who watches
        this.missing = metrics.counter("payung.audit.missing");
        this.strict = strict;
    }

    @ServerResponseFilter
    public void notice(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        // none where the request fits no method, an Accept that is none for example
        Method method = resource == null ? null : resource.getResourceMethod();
        boolean changed = !READS.contains(request.getMethod()) && response.getStatus() < FIRST_REDIRECT;
        if (method != null && changed && !mark.isRecorded() && !isAllowed(method, response.getStatus())) {
            String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
            missing.increment();
            LOG.errorf("%s changed something and recorded nothing", name);
            if (strict) {
                throw new IllegalStateException(name + " recorded nothing");
            }
        }
    }

    private static boolean isAllowed(Method method, int status) {
        Unaudited allowed = method.getAnnotation(Unaudited.class);
        return allowed != null && (!allowed.whenRepeated() || status == OK);
    }
}

package id.payung.platform.audit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Remembers on the request that its deed was recorded, so that one that was not is noticed. */
@ApplicationScoped
public class AuditMark {

    private static final String KEY = "payung.audited";

    private final CurrentVertxRequest current;

    AuditMark(CurrentVertxRequest current) {
        this.current = current;
    }

    void recorded() {
        RoutingContext routing = current.getCurrent();
        if (routing != null) {
            routing.put(KEY, Boolean.TRUE);
        }
    }

    boolean isRecorded() {
        RoutingContext routing = current.getCurrent();
        return routing != null && routing.get(KEY) != null;
    }
}

package id.payung.enrollment;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.MDC;

/** Tells what a line of the log would carry if it were written while this is called. */
@Path("/log-probe")
public class LogProbe {

    @GET
    @PermitAll
    @Operation(hidden = true)
    public String get() {
        return MDC.get("requestId") + " " + MDC.get("traceId");
    }
}

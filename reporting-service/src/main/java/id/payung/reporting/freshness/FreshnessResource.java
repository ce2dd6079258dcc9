package id.payung.reporting.freshness;

import id.payung.platform.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How fresh the figures are. */
@Tag(name = "Freshness")
@Path("/v1/freshness")
public class FreshnessResource {

    private final FreshnessReading reading;

    public FreshnessResource(FreshnessReading reading) {
        this.reading = reading;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ANALYST, Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "How far the feeds were read, and how far behind them the figures are")
    public FreshnessBody freshness() {
        return reading.read();
    }
}

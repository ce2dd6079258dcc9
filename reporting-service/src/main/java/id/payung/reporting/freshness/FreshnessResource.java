package id.payung.reporting.freshness;

import id.payung.platform.access.Roles;
import id.payung.reporting.export.CsvTable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How fresh the figures are. How far behind they are is never the same again, so there is no tag. */
@Tag(name = "Freshness")
@Path("/v1/freshness")
public class FreshnessResource {

    private static final List<String> HEADER =
            List.of("feed", "receivedAt", "events", "readAt", "lagSeconds", "generation", "rebuilding");

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

    @GET
    @Produces(CsvTable.TYPE)
    @RolesAllowed({Roles.ANALYST, Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "The same as CSV")
    public StreamingOutput sameAsCsv() {
        FreshnessBody body = reading.read();
        return new CsvTable(
                        HEADER,
                        body.feeds().stream()
                                .map(feed -> Arrays.asList(
                                        feed.feed(),
                                        feed.receivedAt(),
                                        feed.events(),
                                        feed.readAt(),
                                        feed.lagSeconds(),
                                        body.projection().generation(),
                                        body.projection().rebuilding())))
                .stream();
    }
}

package id.payung.enrollment.card;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which cards are off, as lists that do not tell which card is asked about. */
@Tag(name = "Cards")
@Path("/v1/card-statuses")
public class CardStatusResource {

    private final CardStatuses statuses;

    CardStatusResource(CardStatuses statuses) {
        this.statuses = statuses;
    }

    @GET
    @Path("/{list}")
    @Produces(CardResource.CREDENTIAL)
    @PermitAll
    @Operation(summary = "A Bitstring Status List as signed credential; no token needed")
    public Response list(@PathParam("list") String list) {
        return Response.ok(statuses.list(list))
                .header("Cache-Control", "public, max-age=" + statuses.kept().toSeconds())
                .build();
    }
}

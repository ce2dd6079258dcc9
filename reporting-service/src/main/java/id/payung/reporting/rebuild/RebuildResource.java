package id.payung.reporting.rebuild;

import id.payung.platform.access.CurrentActor;
import id.payung.platform.access.Roles;
import id.payung.platform.audit.Unaudited;
import id.payung.platform.problem.CommonProblems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rebuilds of the projections. */
@Tag(name = "Freshness")
@Path("/v1/freshness/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
public class RebuildResource {

    private static final String PATH = "/v1/freshness/rebuilds/";

    private final Rebuilds rebuilds;
    private final CurrentActor actor;

    public RebuildResource(Rebuilds rebuilds, CurrentActor actor) {
        this.rebuilds = rebuilds;
        this.actor = actor;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Read the feeds again beside the figures that answer, then swap; one at a time")
    @APIResponseSchema(value = RebuildView.class, responseCode = "202")
    @Unaudited(because = "the same again changes nothing", whenRepeated = true)
    public Response begin() {
        Rebuilds.Begun begun = rebuilds.begin(actor.get());
        return Response.accepted(begun.rebuild())
                .header("Location", PATH + begun.rebuild().generation())
                .header("Retry-After", "1")
                .build();
    }

    @GET
    @Path("/{generation}")
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(summary = "How far a rebuild is")
    @APIResponseSchema(value = RebuildView.class, responseCode = "200")
    public RebuildView one(@PathParam("generation") String generation) {
        Optional<RebuildView> found =
                generation.matches("[0-9]{1,4}") ? rebuilds.find(Integer.parseInt(generation)) : Optional.empty();
        return found.orElseThrow(CommonProblems.NOT_FOUND::refusal);
    }
}

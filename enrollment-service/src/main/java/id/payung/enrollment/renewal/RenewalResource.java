package id.payung.enrollment.renewal;

import id.payung.platform.access.CurrentActor;
import id.payung.platform.access.Roles;
import id.payung.platform.audit.Unaudited;
import id.payung.platform.time.WorkClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Renewals: the next period for everybody a sponsor pays for. */
@Tag(name = "Bills and payments")
@Path("/v1/renewals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RenewalResource {

    private final Renewal renewal;
    private final CurrentActor actor;
    private final WorkClock clock;

    public RenewalResource(Renewal renewal, CurrentActor actor, WorkClock clock) {
        this.renewal = renewal;
        this.actor = actor;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.PARTNER, Roles.OFFICER})
    @Operation(summary = "Bill the next period of all active members of a sponsor")
    @APIResponseSchema(value = Renewal.Renewed.class, responseCode = "201")
    @APIResponse(
            responseCode = "200",
            description = "The same again",
            content = @Content(schema = @Schema(implementation = Renewal.Renewed.class)))
    @Unaudited(because = "the same again changes nothing", whenRepeated = true)
    public Response renew(RenewalRequest request) {
        RenewalRequest checked = RenewalRequest.checked(request, clock.today());
        actor.get().requireActingFor(checked.sponsor());
        Renewal.Result result = renewal.renew(checked, actor.get());
        return Response.status(result.isNew() ? 201 : 200)
                .entity(result.renewed())
                .build();
    }
}

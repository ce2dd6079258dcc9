package id.payung.claims.erasure;

import id.payung.platform.access.CurrentActor;
import id.payung.platform.access.Roles;
import id.payung.platform.problem.CommonProblems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Forgets a person, for enrollment-service, which decides about requests of members. */
@Tag(name = "Claims")
@Path("/v1/claims/erasures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ErasureResource {

    private final PersonErasure erasure;
    private final CurrentActor actor;

    public ErasureResource(PersonErasure erasure, CurrentActor actor) {
        this.erasure = erasure;
        this.actor = actor;
    }

    @POST
    @RolesAllowed(Roles.SERVICE)
    @Operation(
            summary =
                    "Forget a person unless the law wants something kept, or only ask what it wants (dryRun); audited")
    public ErasureAnswer erase(ErasureRequest request) {
        if (request == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        return erasure.erase(request.checked(), actor.get());
    }
}

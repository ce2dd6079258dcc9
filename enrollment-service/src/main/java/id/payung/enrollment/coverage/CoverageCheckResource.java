package id.payung.enrollment.coverage;

import id.payung.platform.access.CurrentActor;
import id.payung.platform.access.Roles;
import id.payung.platform.audit.Unaudited;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.web.RequestContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Covered or not, at any instant, as known at any other. */
@Tag(name = "Coverage")
@Path("/v1/coverage-checks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CoverageCheckResource {

    private final CoverageCheck check;
    private final CurrentActor actor;
    private final RequestContext request;

    public CoverageCheckResource(CoverageCheck check, CurrentActor actor, RequestContext request) {
        this.check = check;
        this.actor = actor;
        this.request = request;
    }

    @POST
    @RolesAllowed({Roles.PARTNER, Roles.OFFICER, Roles.APPROVER, Roles.SERVICE})
    @Operation(summary = "Covered or not at an instant, by whom and why, as known at another")
    @Unaudited(because = "a read; nobody but the services themselves is told personal data")
    public CoverageAnswer check(CoverageQuestion question) {
        if (question == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        return check.answer(question.checked(), actor.get(), request.locale());
    }
}

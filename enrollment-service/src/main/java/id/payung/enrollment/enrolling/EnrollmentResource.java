package id.payung.enrollment.enrolling;

import id.payung.platform.access.CurrentActor;
import id.payung.platform.access.Roles;
import id.payung.platform.audit.Unaudited;
import id.payung.platform.problem.CommonProblems;
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

/** Single enrollments. */
@Tag(name = "Enrollments")
@Path("/v1/enrollments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EnrollmentResource {

    private final SingleEnrollment enrollment;
    private final CurrentActor actor;

    public EnrollmentResource(SingleEnrollment enrollment, CurrentActor actor) {
        this.enrollment = enrollment;
        this.actor = actor;
    }

    @POST
    @RolesAllowed({Roles.PARTNER, Roles.OFFICER})
    @Operation(summary = "Enroll one worker with a bill of its own; the same again answers 200")
    @APIResponseSchema(value = EnrollmentView.class, responseCode = "201")
    @APIResponse(
            responseCode = "200",
            description = "The same again",
            content = @Content(schema = @Schema(implementation = EnrollmentView.class)))
    @Unaudited(because = "the same again changes nothing", whenRepeated = true)
    public Response enroll(EnrollmentRequest request) {
        if (request == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        SingleEnrollment.Enrolled enrolled = enrollment.enroll(request, actor.get());
        return Response.status(enrolled.isNew() ? 201 : 200)
                .header("Location", "/v1/members/" + enrolled.enrollment().memberId())
                .entity(enrolled.enrollment())
                .build();
    }
}

package id.payung.claims.appeal;

import id.payung.claims.request.ReasonRequest;
import id.payung.platform.access.CurrentActor;
import id.payung.platform.access.Roles;
import id.payung.platform.audit.Unaudited;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.time.WorkClock;
import id.payung.platform.web.Etags;
import id.payung.platform.web.Page;
import id.payung.platform.web.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Appeals against decisions. */
@Tag(name = "Appeals")
@Path("/v1/appeals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AppealResource {

    private final AppealLodging lodging;
    private final AppealReading reading;
    private final AppealDecision decision;
    private final CurrentActor actor;
    private final WorkClock clock;

    public AppealResource(
            AppealLodging lodging,
            AppealReading reading,
            AppealDecision decision,
            CurrentActor actor,
            WorkClock clock) {
        this.lodging = lodging;
        this.reading = reading;
        this.decision = decision;
        this.actor = actor;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.OFFICER, Roles.BPJS_SYSTEM})
    @Operation(summary = "Take in that a family contests the decision of a claim; the same again answers 200")
    @APIResponseSchema(value = AppealView.class, responseCode = "201")
    @Unaudited(because = "the same again changes nothing", whenRepeated = true)
    public Response lodge(AppealRequest request) {
        if (request == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        AppealLodging.Lodged lodged = lodging.lodge(request.command(clock.today()), actor.get());
        return tagged(Response.status(lodged.isNew() ? 201 : 200), lodged.appeal());
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR})
    @Operation(summary = "Appeals, by status; what the family wrote stands in the single appeal only")
    public Response list(
            @QueryParam("status") String status,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        int most = Queries.number("limit", limit, 1, Page.MAX_LIMIT, Page.DEFAULT_LIMIT);
        return reading.page(Queries.oneOf("status", status, AppealStatus.class), most, cursor);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR})
    @Operation(summary = "One appeal with what the family wrote; audited")
    @APIResponseSchema(value = AppealView.class, responseCode = "200")
    public Response one(@PathParam("id") String id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        AppealView appeal = reading.require(Queries.id(id), actor.get());
        return Etags.unchanged(ifNoneMatch, appeal.version()).orElseGet(() -> tagged(Response.ok(), appeal));
    }

    @POST
    @Path("/{id}/proposal")
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "Propose to uphold or dismiss; needs If-Match; not by whoever took part in the decision")
    @APIResponseSchema(value = AppealView.class, responseCode = "200")
    public Response propose(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, AppealProposalRequest request) {
        if (request == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        return tagged(
                Response.ok(), reading.show(decision.propose(Queries.id(id), ifMatch, request.checked(), actor.get())));
    }

    @POST
    @Path("/{id}/confirmation")
    @RolesAllowed(Roles.APPROVER)
    @Operation(summary = "Confirm what was proposed; needs If-Match; not by whoever took part before")
    @APIResponseSchema(value = AppealView.class, responseCode = "200")
    public Response confirm(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, ReasonRequest request) {
        if (request == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        return tagged(
                Response.ok(), reading.show(decision.confirm(Queries.id(id), ifMatch, request.checked(), actor.get())));
    }

    private static Response tagged(Response.ResponseBuilder answer, AppealView appeal) {
        return answer.entity(appeal).header("ETag", Etags.of(appeal.version())).build();
    }
}

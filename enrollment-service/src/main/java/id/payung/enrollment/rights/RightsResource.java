package id.payung.enrollment.rights;

import id.payung.platform.access.CurrentActor;
import id.payung.platform.access.Roles;
import id.payung.platform.audit.Unaudited;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.web.Page;
import id.payung.platform.web.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people may ask about their own data (UU 27/2022), through an officer. */
@Tag(name = "Rights of members")
@Path("/v1/rights-requests")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RightsResource {

    private final RightsRequests requests;
    private final StoredData storedData;
    private final CurrentActor actor;

    public RightsResource(RightsRequests requests, StoredData storedData, CurrentActor actor) {
        this.requests = requests;
        this.storedData = storedData;
        this.actor = actor;
    }

    @POST
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "Note what a member asks; it must be answered within 3 × 24 hours")
    @APIResponseSchema(value = RightsRequestView.class, responseCode = "201")
    @APIResponse(
            responseCode = "200",
            description = "The same again",
            content = @Content(schema = @Schema(implementation = RightsRequestView.class)))
    @Unaudited(because = "the same again changes nothing", whenRepeated = true)
    public Response note(RightsRequestBody body) {
        if (body == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        RightsRequestBody checked = body.checked();
        RightsRequests.Noted noted = requests.note(checked.memberId(), checked.kind(), actor.get());
        return Response.status(noted.isNew() ? 201 : 200)
                .entity(noted.request())
                .build();
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.AUDITOR})
    @Operation(summary = "Open requests, the most urgent first")
    public Page.Body<RightsRequestView> open(@QueryParam("limit") String limit) {
        return new Page.Body<>(requests.open(Queries.number("limit", limit, 1, Page.MAX_LIMIT, Page.DEFAULT_LIMIT)));
    }

    @POST
    @Path("/{id}/answer")
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            summary = "Answer a request: granted, or refused with the reason",
            description =
                    "A granted restriction hides the person's data until it is lifted; cover, bills and claims go on"
                            + " (UU 27/2022 art. 41). An erasure is granted by another officer than noted it and only where no law"
                            + " keeps the data: else 409 with every reason, its citation and until when it holds.")
    public RightsRequestView answer(@PathParam("id") String id, RightsAnswerBody body) {
        if (body == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        return requests.answer(Queries.id(id), body.checked(), actor.get());
    }

    @POST
    @Path("/{id}/lift")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "End a granted restriction")
    public RightsRequestView lift(@PathParam("id") String id) {
        return requests.lift(Queries.id(id), actor.get());
    }

    @POST
    @Path("/stored-data")
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            summary = "Everything stored about a person, here and in claims-service, and who saw it; audited",
            description = "By nik or memberId. 503 where claims-service cannot be asked: half an export is none.")
    public StoredData.Body storedData(StoredDataRequest body) {
        if (body == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        return storedData.of(body.checked(), actor.get());
    }
}

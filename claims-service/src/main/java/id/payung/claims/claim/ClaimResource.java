package id.payung.claims.claim;

import id.payung.platform.access.Actor;
import id.payung.platform.access.CurrentActor;
import id.payung.platform.access.Roles;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.web.Etags;
import id.payung.platform.web.Page;
import id.payung.platform.web.Queries;
import id.payung.platform.web.RequestContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Claims: what came in, where it stands, what is missing and what a person must answer. */
@Tag(name = "Claims")
@Path("/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClaimResource {

    private final ClaimList list;
    private final ClaimReading reading;
    private final StoredData storedData;
    private final QuestionAnswer answers;
    private final CoverRenewal cover;
    private final ClaimOwner owners;
    private final ClaimViews views;
    private final CurrentActor actor;
    private final RequestContext request;

    public ClaimResource(
            ClaimList list,
            ClaimReading reading,
            StoredData storedData,
            QuestionAnswer answers,
            CoverRenewal cover,
            ClaimOwner owners,
            ClaimViews views,
            CurrentActor actor,
            RequestContext request) {
        this.list = list;
        this.reading = reading;
        this.storedData = storedData;
        this.answers = answers;
        this.cover = cover;
        this.owners = owners;
        this.views = views;
        this.actor = actor;
        this.request = request;
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR})
    @Operation(
            summary =
                    "Claims by state, whose turn it is, deadline, how long nothing happened, new facts since the decision, or what is asked of a person")
    public Response page(
            @QueryParam("state") String state,
            @QueryParam("kind") String kind,
            @QueryParam("outcome") String outcome,
            @QueryParam("owner") String owner,
            @QueryParam("awaiting") String awaiting,
            @QueryParam("memberId") String memberId,
            @QueryParam("payBefore") String payBefore,
            @QueryParam("determineBefore") String determineBefore,
            @QueryParam("concludeBefore") String concludeBefore,
            @QueryParam("unchangedDays") String unchangedDays,
            @QueryParam("newFacts") String newFacts,
            @Parameter(
                            description =
                                    "What is asked of a person and not answered; one of these also finds the codes that go on with what they are about",
                            schema = @Schema(implementation = ReviewQuestion.class))
                    @QueryParam("question")
                    String question,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        ClaimFilters filters = new ClaimFilters(
                state,
                kind,
                outcome,
                owner,
                awaiting,
                memberId,
                payBefore,
                determineBefore,
                concludeBefore,
                unchangedDays,
                newFacts,
                question);
        int most = Queries.number("limit", limit, 1, Page.MAX_LIMIT, Page.DEFAULT_LIMIT);
        return list.page(filters.checked(), most, cursor).answer("/v1/claims", filters.asQuery(most));
    }

    @POST
    @Path("/search")
    @RolesAllowed({Roles.OFFICER, Roles.APPROVER})
    @Operation(summary = "The claims of one person, by NIK; audited")
    public Page.Body<ClaimLine> search(ClaimSearch search) {
        if (search == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        return new Page.Body<>(reading.ofPerson(search.checked(), actor.get()));
    }

    @POST
    @Path("/stored-data")
    @RolesAllowed(Roles.SERVICE)
    @Operation(summary = "Everything stored here about a NIK and who saw it, for enrollment-service; audited")
    public StoredData.Body storedData(StoredDataRequest request) {
        if (request == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        return storedData.of(request.checked(), actor.get(), this.request.locale());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR})
    @Operation(summary = "One claim with its version as ETag; audited")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response one(@PathParam("id") String id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        Claim claim = reading.require(Queries.id(id), actor.get());
        return Etags.unchanged(ifNoneMatch, claim.version()).orElseGet(() -> tagged(claim));
    }

    @GET
    @Path("/{id}/timeline")
    @RolesAllowed({Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR})
    @Operation(summary = "Everything that happened to a claim, when, and who did it; audited")
    public Page.Body<Timeline.Entry> timeline(@PathParam("id") String id) {
        return new Page.Body<>(reading.timeline(Queries.id(id), actor.get()));
    }

    @POST
    @Path("/{id}/answers")
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "Answer what the rules leave to a person; needs If-Match")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response answer(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, AnswersRequest given) {
        if (given == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        return tagged(answers.answer(Queries.id(id), ifMatch, given.checked(), actor.get()));
    }

    @POST
    @Path("/{id}/cover-checks")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "Ask enrollment again who was covered, and assess the claim with it; needs If-Match")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response askAgain(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        return tagged(cover.renew(Queries.id(id), ifMatch, actor.get()));
    }

    @PUT
    @Path("/{id}/owner")
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "Name the officer who looks after a claim; needs If-Match")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response assign(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, OwnerRequest owner) {
        if (owner == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        Actor officer = actor.get();
        return tagged(owners.assign(Queries.id(id), ifMatch, owner.checked(), officer));
    }

    private Response tagged(Claim claim) {
        return Response.ok(views.show(claim, request.locale()))
                .header("ETag", Etags.of(claim.version()))
                .build();
    }
}

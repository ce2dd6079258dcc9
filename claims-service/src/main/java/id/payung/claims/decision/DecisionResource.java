package id.payung.claims.decision;

import id.payung.claims.claim.ClaimStore;
import id.payung.claims.request.ReasonRequest;
import id.payung.platform.access.CurrentActor;
import id.payung.platform.access.Roles;
import id.payung.platform.audit.Unaudited;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Decisions: an officer proposes, an approver confirms; nobody does both. */
@Tag(name = "Decisions")
@Path("/v1/claims/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DecisionResource {

    private static final int MOST_DECISIONS = 10_000;

    private final DecisionProposal proposals;
    private final DecisionConfirmation confirmations;
    private final DecisionReading reading;
    private final ClaimStore claims;
    private final CurrentActor actor;
    private final RequestContext request;

    public DecisionResource(
            DecisionProposal proposals,
            DecisionConfirmation confirmations,
            DecisionReading reading,
            ClaimStore claims,
            CurrentActor actor,
            RequestContext request) {
        this.proposals = proposals;
        this.confirmations = confirmations;
        this.reading = reading;
        this.claims = claims;
        this.actor = actor;
        this.request = request;
    }

    @POST
    @Path("/proposals")
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "Propose what the law gives, less what is taken off, or to refuse the claim; needs If-Match")
    @APIResponseSchema(value = DecisionView.class, responseCode = "201")
    @Unaudited(because = "the same again changes nothing", whenRepeated = true)
    public Response propose(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, ProposalRequest proposal) {
        if (proposal == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        DecisionProposal.Proposed proposed =
                proposals.propose(Queries.id(id), ifMatch, proposal.checked(), actor.get());
        return tagged(Response.status(proposed.isNew() ? 201 : 200), proposed.decision());
    }

    @POST
    @Path("/confirmation")
    @RolesAllowed(Roles.APPROVER)
    @Operation(summary = "Confirm the open proposal of another person; needs If-Match")
    @APIResponseSchema(value = DecisionView.class, responseCode = "200")
    public Response confirm(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, ReasonRequest reason) {
        if (reason == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        return tagged(Response.ok(), confirmations.confirm(Queries.id(id), ifMatch, reason.checked(), actor.get()));
    }

    @POST
    @Path("/rejection")
    @RolesAllowed(Roles.APPROVER)
    @Operation(summary = "Reject the open proposal of another person; needs If-Match")
    @APIResponseSchema(value = DecisionView.class, responseCode = "200")
    public Response reject(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, ReasonRequest reason) {
        if (reason == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        return tagged(Response.ok(), confirmations.reject(Queries.id(id), ifMatch, reason.checked(), actor.get()));
    }

    @GET
    @Path("/decisions")
    @RolesAllowed({Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR})
    @Operation(summary = "Every proposal and decision of a claim, with lines, findings and citations; audited")
    public Page.Body<DecisionView> decisions(@PathParam("id") String id) {
        return new Page.Body<>(reading.of(Queries.id(id), actor.get()).stream()
                .map(DecisionView::of)
                .toList());
    }

    @GET
    @Path("/decisions/{ordinal}/letter")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @RolesAllowed({Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR})
    @Operation(summary = "The letter to the family, in the language asked for; audited")
    public String letter(@PathParam("id") String id, @PathParam("ordinal") String ordinal) {
        return reading.letter(Queries.id(id), ordinal(ordinal), request.locale(), actor.get());
    }

    @GET
    @Path("/decisions/{ordinal}/recomputation")
    @RolesAllowed({Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR})
    @Operation(summary = "The decision computed again from its stored facts: still the same?")
    public DecisionReading.Recomputation recompute(@PathParam("id") String id, @PathParam("ordinal") String ordinal) {
        return reading.recompute(reading.require(Queries.id(id), ordinal(ordinal)));
    }

    /** The tag is the claim's: a proposal and its confirmation both change the claim. */
    private Response tagged(Response.ResponseBuilder answer, Decision decision) {
        UUID claimId = decision.claimId();
        long version = claims.find(claimId).orElseThrow().version();
        return answer.entity(DecisionView.of(decision))
                .header("ETag", Etags.of(version))
                .build();
    }

    private static int ordinal(String text) {
        if (text.matches("[1-9][0-9]{0,3}")) {
            return Math.min(Integer.parseInt(text), MOST_DECISIONS);
        }
        throw CommonProblems.NOT_FOUND.refusal();
    }
}

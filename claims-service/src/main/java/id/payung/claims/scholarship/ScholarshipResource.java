package id.payung.claims.scholarship;

import id.payung.claims.request.ReasonRequest;
import id.payung.platform.access.CurrentActor;
import id.payung.platform.access.Roles;
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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Scholarships: a ledger per child, proven and decided school year by school year. */
@Tag(name = "Scholarships")
@Path("/v1/scholarships")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ScholarshipResource {

    private final ScholarshipReading reading;
    private final YearDecision decisions;
    private final YearRejection rejections;
    private final ScholarshipEnd ends;
    private final ScholarshipTag tags;
    private final CurrentActor actor;
    private final WorkClock clock;

    public ScholarshipResource(
            ScholarshipReading reading,
            YearDecision decisions,
            YearRejection rejections,
            ScholarshipEnd ends,
            ScholarshipTag tags,
            CurrentActor actor,
            WorkClock clock) {
        this.reading = reading;
        this.decisions = decisions;
        this.rejections = rejections;
        this.ends = ends;
        this.tags = tags;
        this.actor = actor;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR})
    @Operation(summary = "Scholarships of a claim or of all; audited")
    public Response page(
            @QueryParam("claimId") String claimId,
            @QueryParam("status") String status,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        int most = Queries.number("limit", limit, 1, Page.MAX_LIMIT, Page.DEFAULT_LIMIT);
        Map<String, String> query = new TreeMap<>(Map.of("limit", String.valueOf(most)));
        Optional.ofNullable(claimId).ifPresent(value -> query.put("claimId", value));
        Optional.ofNullable(status).ifPresent(value -> query.put("status", value));
        Optional<ScholarChild.Status> stands = Queries.oneOf("status", status, ScholarChild.Status.class);
        return reading.page(claim(claimId), stands, most, cursor, actor.get()).answer("/v1/scholarships", query);
    }

    @GET
    @Path("/liability")
    @RolesAllowed({Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR, Roles.ANALYST})
    @Operation(summary = "What scholarships may still cost, by school year; sums over all children")
    public Page.Body<ScholarshipReading.Liability> liability() {
        return new Page.Body<>(reading.liability());
    }

    @GET
    @Path("/liability")
    @Produces("text/csv;charset=UTF-8;qs=0.5")
    @RolesAllowed({Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR, Roles.ANALYST})
    @Operation(summary = "What scholarships may still cost, by school year, as CSV")
    public String liabilityCsv() {
        return LiabilityCsv.of(reading.liability());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR})
    @Operation(summary = "The scholarship of one child with its school years, its version as ETag; audited")
    @APIResponseSchema(value = ScholarshipView.class, responseCode = "200")
    public Response one(@PathParam("id") String id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        ScholarshipView shown = reading.show(Queries.id(id), actor.get());
        String tag = tags.of(shown);
        return Etags.matches(ifNoneMatch, "\"" + tag + "\"")
                ? Response.notModified(tag).build()
                : tagged(shown);
    }

    @POST
    @Path("/{id}/years/{year}/proposal")
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "Propose to grant or refuse a proven school year; If-Match with the year's version")
    @APIResponseSchema(value = ScholarshipView.class, responseCode = "200")
    public ScholarshipView propose(
            @PathParam("id") String id,
            @PathParam("year") String year,
            @HeaderParam("If-Match") String ifMatch,
            YearProposalRequest proposal) {
        if (proposal == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        decisions.propose(Queries.id(id), schoolYear(year), ifMatch, proposal.checked(), actor.get());
        return reading.require(Queries.id(id));
    }

    @POST
    @Path("/{id}/years/{year}/confirmation")
    @RolesAllowed(Roles.APPROVER)
    @Operation(summary = "Confirm what another person proposed for a school year; If-Match with the year's version")
    @APIResponseSchema(value = ScholarshipView.class, responseCode = "200")
    public ScholarshipView confirm(
            @PathParam("id") String id,
            @PathParam("year") String year,
            @HeaderParam("If-Match") String ifMatch,
            ReasonRequest reason) {
        if (reason == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        decisions.confirm(Queries.id(id), schoolYear(year), ifMatch, reason.checked(), actor.get());
        return reading.require(Queries.id(id));
    }

    @POST
    @Path("/{id}/years/{year}/rejection")
    @RolesAllowed(Roles.APPROVER)
    @Operation(summary = "Send back what another person proposed for a school year; If-Match with the year's version")
    @APIResponseSchema(value = ScholarshipView.class, responseCode = "200")
    public ScholarshipView reject(
            @PathParam("id") String id,
            @PathParam("year") String year,
            @HeaderParam("If-Match") String ifMatch,
            ReasonRequest reason) {
        if (reason == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        rejections.reject(Queries.id(id), schoolYear(year), ifMatch, reason.checked(), actor.get());
        return reading.require(Queries.id(id));
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "Propose to end a scholarship: the child married, works, died or left school; needs If-Match")
    @APIResponseSchema(value = ScholarshipView.class, responseCode = "200")
    public Response end(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, EndRequest request) {
        if (request == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        ends.propose(Queries.id(id), ScholarshipTag.versions(ifMatch), request.checked(clock.today()), actor.get());
        return tagged(reading.require(Queries.id(id)));
    }

    @POST
    @Path("/{id}/end/confirmation")
    @RolesAllowed(Roles.APPROVER)
    @Operation(summary = "End a scholarship as another person proposed; needs If-Match")
    @APIResponseSchema(value = ScholarshipView.class, responseCode = "200")
    public Response confirmEnd(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, ReasonRequest reason) {
        if (reason == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        ends.confirm(Queries.id(id), ScholarshipTag.versions(ifMatch), reason.checked(), actor.get());
        return tagged(reading.require(Queries.id(id)));
    }

    @POST
    @Path("/{id}/end/rejection")
    @RolesAllowed(Roles.APPROVER)
    @Operation(summary = "Leave a scholarship going on that another person proposed to end; needs If-Match")
    @APIResponseSchema(value = ScholarshipView.class, responseCode = "200")
    public Response rejectEnd(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, ReasonRequest reason) {
        if (reason == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        ends.reject(Queries.id(id), ScholarshipTag.versions(ifMatch), reason.checked(), actor.get());
        return tagged(reading.require(Queries.id(id)));
    }

    private Response tagged(ScholarshipView scholarship) {
        return Response.ok(scholarship).tag(tags.of(scholarship)).build();
    }

    private static Optional<UUID> claim(String claimId) {
        try {
            return Optional.ofNullable(claimId).map(UUID::fromString);
        } catch (IllegalArgumentException malformed) {
            throw Queries.invalid("claimId", "The id of a claim", "Id klaim");
        }
    }

    private static int schoolYear(String text) {
        if (text.matches("20[0-9]{2}")) {
            return Integer.parseInt(text);
        }
        throw ScholarshipProblems.YEAR_UNKNOWN.refusal();
    }
}

package id.payung.enrollment.roster;

import id.payung.enrollment.enrolling.Disclosures;
import id.payung.enrollment.enrolling.Outcome;
import id.payung.enrollment.rosterfile.RosterFormat;
import id.payung.enrollment.rosterfile.RosterTemplate;
import id.payung.enrollment.sponsor.SponsorDirectory;
import id.payung.enrollment.sponsor.SponsorFacts;
import id.payung.platform.access.Actor;
import id.payung.platform.access.CurrentActor;
import id.payung.platform.access.Roles;
import id.payung.platform.audit.Audit;
import id.payung.platform.audit.Unaudited;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.time.WorkClock;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rosters: thousands of workers in one file, each row with a verdict of its own. */
@Tag(name = "Rosters")
@Path("/v1/rosters")
@Produces(MediaType.APPLICATION_JSON)
public class RosterResource {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RosterIntake intake;
    private final UploadSlots slots;
    private final Disclosures disclosures;
    private final RosterList rosters;
    private final RosterAnswer answer;
    private final RosterApproval approval;
    private final RowDecision decision;
    private final SponsorDirectory sponsors;
    private final CurrentActor actor;
    private final RequestContext request;
    private final Audit audit;
    private final WorkClock clock;

    public RosterResource(
            RosterIntake intake,
            UploadSlots slots,
            Disclosures disclosures,
            RosterList rosters,
            RosterAnswer answer,
            RosterApproval approval,
            RowDecision decision,
            SponsorDirectory sponsors,
            CurrentActor actor,
            RequestContext request,
            Audit audit,
            WorkClock clock) {
        this.intake = intake;
        this.slots = slots;
        this.disclosures = disclosures;
        this.rosters = rosters;
        this.answer = answer;
        this.approval = approval;
        this.decision = decision;
        this.sponsors = sponsors;
        this.actor = actor;
        this.request = request;
        this.audit = audit;
        this.clock = clock;
    }

    @POST
    @Consumes({CSV, NDJSON, XLSX})
    @RolesAllowed({Roles.PARTNER, Roles.OFFICER})
    @Operation(summary = "Send a roster; the answer names the job that works on it")
    @APIResponseSchema(value = RosterView.class, responseCode = "202")
    @APIResponse(
            responseCode = "200",
            description = "The same again",
            content = @Content(schema = @Schema(implementation = RosterView.class)))
    @Unaudited(because = "the same again changes nothing", whenRepeated = true)
    public Response take(
            @QueryParam("sponsor") String sponsor,
            @QueryParam("reference") String reference,
            @QueryParam("from") String from,
            @QueryParam("months") String months,
            @QueryParam("programs") String programs,
            @QueryParam("declaredRows") String declaredRows,
            @QueryParam("declaredAmount") String declaredAmount,
            @QueryParam("dryRun") String dryRun,
            @QueryParam("decreeDate") String decreeDate,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @HeaderParam("Content-Digest") String contentDigest,
            InputStream body) {
        Actor who = actor.get();
        String code = Queries.required("sponsor", sponsor);
        who.requireActingFor(code);
        SponsorFacts facts = sponsors.require(code);
        disclosures.requireMore(who, facts);
        RosterParameters parameters = RosterParameters.read(
                reference, from, months, programs, declaredRows, declaredAmount, dryRun, decreeDate, clock.today());
        RosterFormat format =
                RosterFormat.ofContentType(contentType).orElseThrow(CommonProblems.UNSUPPORTED_MEDIA_TYPE::refusal);
        RosterIntake.Taken taken = slots.during(() -> intake.take(facts, parameters, format, body, contentDigest, who));
        RosterView view = rosters.view(rosters.require(taken.rosterId(), who));
        return Response.status(taken.isNew() ? 202 : 200)
                .header("Location", "/v1/rosters/" + taken.rosterId())
                .header("Retry-After", "1")
                .entity(view)
                .build();
    }

    @GET
    @RolesAllowed({Roles.PARTNER, Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR})
    @Operation(summary = "Rosters in the order they came")
    public Response list(
            @QueryParam("sponsor") String sponsor,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        int most = Queries.number("limit", limit, 1, Page.MAX_LIMIT, Page.DEFAULT_LIMIT);
        Actor who = actor.get();
        if (sponsor != null) {
            who.requireActingFor(sponsor);
        }
        Optional<String> visible =
                who.isPartnerOnly() ? Optional.of(who.sponsor().orElse("")) : Optional.ofNullable(sponsor);
        Map<String, String> query = new TreeMap<>(Map.of("limit", String.valueOf(most)));
        if (sponsor != null) {
            query.put("sponsor", sponsor);
        }
        return rosters.page(visible, most, cursor).answer("/v1/rosters", query);
    }

    @GET
    @Path("/template")
    @Produces({CSV, XLSX})
    @RolesAllowed({Roles.PARTNER, Roles.OFFICER})
    @Operation(summary = "An empty roster with one made-up row, as CSV or XLSX by Accept")
    public Response template(@HeaderParam(HttpHeaders.ACCEPT) String accept) {
        boolean sheet = accept != null && accept.contains(XLSX);
        return Response.ok(sheet ? RosterTemplate.xlsx() : RosterTemplate.csv(), sheet ? XLSX : CSV)
                .header("Content-Disposition", "attachment; filename=roster." + (sheet ? "xlsx" : "csv"))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.PARTNER, Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR})
    @Operation(summary = "How far a roster is and what became of its rows")
    @APIResponseSchema(value = RosterView.class, responseCode = "200")
    public Response one(@PathParam("id") String id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        RosterView view = rosters.view(rosters.require(Queries.id(id), actor.get()));
        boolean moving = view.remainingSeconds().orElse(1L) > 0;
        String tag = RosterTag.of(view);
        boolean same = Etags.matches(ifNoneMatch, tag);
        Response.ResponseBuilder response =
                (same ? Response.status(304) : Response.ok(view)).header("ETag", "W/" + tag);
        return (moving ? response.header("Retry-After", "1") : response).build();
    }

    @GET
    @Path("/{id}/rows")
    @Produces(CSV)
    @RolesAllowed({Roles.PARTNER, Roles.OFFICER, Roles.APPROVER})
    @Operation(summary = "The rows as they came with outcome, code, field and message")
    public Response rows(@PathParam("id") String id, @QueryParam("outcome") String outcome) {
        Optional<Outcome> only = Queries.oneOf("outcome", outcome, Outcome.class);
        Actor who = actor.get();
        RosterFacts roster = rosters.require(Queries.id(id), who);
        StreamingOutput csv = answer.of(roster, only, request.locale());
        // the rows show NIKs as they were sent
        audit.record(
                who,
                "ROSTER_ROWS_SHOWN",
                "roster " + roster.id(),
                only.map(Enum::name).orElse("ALL"));
        return Response.ok(csv)
                .header("Content-Type", "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=rows.csv")
                .build();
    }

    @POST
    @Path("/{id}/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            summary = "Let a judged roster enroll, or refuse it; never by its sender. The same again changes nothing")
    @Unaudited(because = "the same again changes nothing", whenRepeated = true)
    public RosterView approve(@PathParam("id") String id, DecisionRequest request) {
        Actor who = actor.get();
        RosterFacts roster = rosters.require(Queries.id(id), who);
        approval.decide(roster, DecisionRequest.checked(request), who);
        return rosters.view(rosters.require(roster.id(), who));
    }

    @POST
    @Path("/{id}/rows/{line}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OFFICER)
    @Operation(summary = "Decide a row that waits for review; the same again answers the same")
    @Unaudited(because = "the same again changes nothing", whenRepeated = true)
    public RowDecision.Decided decide(
            @PathParam("id") String id, @PathParam("line") String line, DecisionRequest request) {
        Actor who = actor.get();
        RosterFacts roster = rosters.require(Queries.id(id), who);
        if (!line.matches("[0-9]{1,9}")) {
            throw CommonProblems.NOT_FOUND.refusal();
        }
        return decision.decide(roster, Long.parseLong(line), DecisionRequest.checked(request), who);
    }
}

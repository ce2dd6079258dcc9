package id.payung.reporting.awards;

import id.payung.platform.access.CurrentActor;
import id.payung.platform.access.Roles;
import id.payung.platform.audit.Unaudited;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.time.WorkClock;
import id.payung.platform.web.Queries;
import id.payung.reporting.export.Answers;
import id.payung.reporting.export.CsvTable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rankings in the manner of the Paritrana Award, frozen. */
@Tag(name = "Awards")
@Path("/v1/awards")
@RolesAllowed({Roles.ANALYST, Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR, Roles.ADMIN})
public class AwardResource {

    private final AwardFreezing freezing;
    private final AwardStore store;
    private final CurrentActor actor;
    private final WorkClock clock;
    private final Answers answers;

    public AwardResource(
            AwardFreezing freezing, AwardStore store, CurrentActor actor, WorkClock clock, Answers answers) {
        this.answers = answers;
        this.freezing = freezing;
        this.store = store;
        this.actor = actor;
        this.clock = clock;
    }

    /** All frozen rankings, the latest reference month first. */
    public record Body(List<AwardView> items) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Frozen rankings, the latest reference month first")
    @APIResponseSchema(value = Body.class, responseCode = "200")
    public Response list() {
        List<AwardView> all = store.all();
        return answers.of(all.toString(), "json", () -> new Body(all));
    }

    @GET
    @Produces(CsvTable.TYPE)
    @Operation(summary = "The same as CSV")
    public Response listCsv() {
        List<AwardView> all = store.all();
        return answers.of(all.toString(), "csv", () -> table(all).stream());
    }

    private static CsvTable table(List<AwardView> all) {
        return new CsvTable(
                List.of("id", "referenceMonth", "formulaVersion", "asOf", "frozenAt"),
                all.stream()
                        .map(award -> List.of(
                                award.id(),
                                award.referenceMonth(),
                                award.formulaVersion(),
                                award.asOf(),
                                award.frozenAt())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Rank by a month that is over and freeze the result; the same again answers 200",
            description =
                    "422 PERSISTENCE_UNKNOWN with the earliest date until it is known who lapses after the month.")
    @APIResponseSchema(value = AwardView.class, responseCode = "201")
    @Unaudited(because = "the same again changes nothing", whenRepeated = true)
    public Response freeze(AwardRequest request) {
        if (request == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        AwardFreezing.Frozen frozen = freezing.freeze(request.checked(clock.today()), actor.get());
        return Response.status(frozen.isNew() ? 201 : 200)
                .entity(frozen.award())
                .header("Location", "/v1/awards/" + frozen.award().id())
                .build();
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One ranking with formula, figures, scores and weights")
    @APIResponseSchema(value = AwardBody.class, responseCode = "200")
    public Response one(@PathParam("id") String id) {
        AwardView award = require(id);
        return answers.of(award.toString(), "json", () -> store.body(award.id()).orElseThrow());
    }

    @GET
    @Path("/{id}")
    @Produces(CsvTable.TYPE)
    @Operation(summary = "The same as CSV, from which anybody can work it out again")
    public Response sameAsCsv(@PathParam("id") String id) {
        AwardView award = require(id);
        return answers.of(award.toString(), "csv", () -> store.csv(award.id()).orElseThrow());
    }

    private AwardView require(String id) {
        return store.find(Queries.id(id)).orElseThrow(CommonProblems.NOT_FOUND::refusal);
    }
}

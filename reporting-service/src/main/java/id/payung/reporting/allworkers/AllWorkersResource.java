package id.payung.reporting.allworkers;

import id.payung.platform.access.Roles;
import id.payung.platform.time.WorkClock;
import id.payung.reporting.coverage.DenominatorQuery;
import id.payung.reporting.export.Answers;
import id.payung.reporting.export.CsvTable;
import id.payung.reporting.figure.FigureCode;
import id.payung.reporting.query.AreaQuery;
import id.payung.reporting.query.Months;
import id.payung.reporting.reference.Area;
import id.payung.reporting.reference.Areas;
import id.payung.reporting.sheet.Snapshot;
import id.payung.reporting.sheet.Snapshots;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All workers of an area, whoever covers them. */
@Tag(name = "Coverage")
@Path("/v1/coverage/all-workers")
@RolesAllowed({Roles.ANALYST, Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR, Roles.ADMIN})
public class AllWorkersResource {

    private final AllWorkersReading reading;
    private final Snapshots snapshots;
    private final Answers answers;
    private final Areas areas;
    private final WorkClock clock;

    public AllWorkersResource(
            AllWorkersReading reading, Snapshots snapshots, Answers answers, Areas areas, WorkClock clock) {
        this.reading = reading;
        this.snapshots = snapshots;
        this.answers = answers;
        this.areas = areas;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Members of all systems as a share of the workers asked for, segment by segment with sources",
            description = "The denominator picks the segments: of INFORMAL_WORKERS those who pay themselves and those"
                    + " covered here, of FORMAL_WORKERS wage earners and construction, of all others all. Segments that"
                    + " nobody counted are listed; where no other system said anything there is no percentage.")
    @APIResponseSchema(value = AllWorkers.class, responseCode = "200")
    public Response json(
            @QueryParam("region") String region,
            @QueryParam("month") String month,
            @QueryParam("denominator") String denominator,
            @QueryParam("asOf") String asOf) {
        return answer("json", region, month, denominator, asOf);
    }

    @GET
    @Produces(CsvTable.TYPE)
    @Operation(summary = "The same as CSV: a row for each part, then their sum (SUM) with the denominator")
    public Response sameAsCsv(
            @QueryParam("region") String region,
            @QueryParam("month") String month,
            @QueryParam("denominator") String denominator,
            @QueryParam("asOf") String asOf) {
        return answer("csv", region, month, denominator, asOf);
    }

    private Response answer(String form, String region, String month, String denominator, String asOf) {
        Area area = AreaQuery.required("region", region, areas);
        YearMonth present = YearMonth.from(clock.today());
        YearMonth asked = month == null ? present : Months.month("month", month, present);
        FigureCode code = DenominatorQuery.of(denominator, FigureCode.BPJS_ELIGIBLE_WORKERS);
        Snapshot snapshot = snapshots.at(Months.instant("asOf", asOf));
        return answers.of(snapshot, form, present, () -> {
            AllWorkers all = reading.read(snapshot, area, asked, code);
            return form.equals("json") ? all : AllWorkersTable.of(all).stream();
        });
    }
}

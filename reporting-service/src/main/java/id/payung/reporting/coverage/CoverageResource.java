package id.payung.reporting.coverage;

import id.payung.platform.access.Roles;
import id.payung.platform.time.WorkClock;
import id.payung.reporting.export.Answers;
import id.payung.reporting.export.CsvTable;
import id.payung.reporting.export.Freshness;
import id.payung.reporting.export.JsonRows;
import id.payung.reporting.figure.FigureCode;
import id.payung.reporting.query.Filters;
import id.payung.reporting.query.Grouping;
import id.payung.reporting.query.Groups;
import id.payung.reporting.query.TableParameters;
import id.payung.reporting.reference.Areas;
import id.payung.reporting.sheet.Snapshot;
import id.payung.reporting.sheet.Snapshots;
import id.payung.reporting.tally.Combination;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is covered, and who is still in the rain. */
@Tag(name = "Coverage")
@Path("/v1/coverage")
@RolesAllowed({Roles.ANALYST, Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR, Roles.ADMIN})
public class CoverageResource {

    private static final List<String> FIGURES = List.of(
            "numerator",
            "inArrears",
            "denominatorCode",
            "denominator",
            "denominatorRegion",
            "percent",
            "above100",
            "denominatorSource",
            "denominatorAsOf",
            "suppressed",
            "missing");

    private final CoverageReading reading;
    private final Snapshots snapshots;
    private final Answers answers;
    private final Areas areas;
    private final Filters filters;
    private final WorkClock clock;

    public CoverageResource(
            CoverageReading reading,
            Snapshots snapshots,
            Answers answers,
            Areas areas,
            Filters filters,
            WorkClock clock) {
        this.reading = reading;
        this.snapshots = snapshots;
        this.answers = answers;
        this.areas = areas;
        this.filters = filters;
        this.clock = clock;
    }

    /** What can be asked for: groups and filters together are one of the combinations, with or without the month. */
    public record Published(List<List<String>> combinations, List<FigureCode> denominators) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Persons covered on the last day of each month, as a share of those who should be",
            description =
                    "groupBy: province or region, occupation, sponsor, program, sex, ageGroup, month, comma"
                            + " separated; together with the filters one of /v1/coverage/combinations. asOf: as it was known then.")
    @APIResponseSchema(value = CoverageBody.class, responseCode = "200")
    public Response json(@BeanParam TableParameters parameters, @QueryParam("denominator") String denominator) {
        CoverageQuestion question = question(parameters, denominator);
        Snapshot snapshot = snapshots.at(parameters.knownAt());
        return answers.of(snapshot, "json", YearMonth.from(clock.today()), () -> body(question, snapshot));
    }

    @GET
    @Produces(CsvTable.TYPE)
    @Operation(summary = "The same as CSV")
    public Response sameAsCsv(@BeanParam TableParameters parameters, @QueryParam("denominator") String denominator) {
        CoverageQuestion question = question(parameters, denominator);
        Snapshot snapshot = snapshots.at(parameters.knownAt());
        return answers.of(snapshot, "csv", YearMonth.from(clock.today()), () -> table(question, snapshot).stream());
    }

    @GET
    @Path("/combinations")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What figures are published together, and by what they can be measured",
            description = "The empty combination is the total: it is asked for without groupBy.")
    @APIResponseSchema(value = Published.class, responseCode = "200")
    public Response combinations() {
        Published published = published();
        return answers.of(published.toString(), "json", () -> published);
    }

    @GET
    @Path("/combinations")
    @Produces(CsvTable.TYPE)
    @Operation(summary = "The same as CSV")
    public Response combinationsCsv() {
        return answers.of(published().toString(), "csv", () -> publishedTable().stream());
    }

    private static Published published() {
        return new Published(
                Combination.PUBLISHED.stream().map(Grouping::labels).toList(), FigureCode.denominators());
    }

    private static CsvTable publishedTable() {
        return new CsvTable(
                List.of("parameter", "value"),
                Stream.concat(
                        Grouping.published().stream().map(names -> List.of("groupBy", names)),
                        FigureCode.denominators().stream().map(code -> List.of("denominator", code))));
    }

    private CoverageQuestion question(TableParameters parameters, String denominator) {
        return new CoverageQuestion(
                parameters.grouping(areas, filters),
                parameters.months(clock.today()),
                DenominatorQuery.of(denominator, FigureCode.VULNERABLE_WORKERS));
    }

    private CoverageBody body(CoverageQuestion question, Snapshot snapshot) {
        return new CoverageBody(
                WorkClock.shown(snapshot.at()),
                Freshness.of(snapshot),
                question.grouping().names(),
                question.shown().first(),
                question.shown().last(),
                question.denominator().name(),
                JsonRows.of(reading.rows(question, snapshot)));
    }

    private CsvTable table(CoverageQuestion question, Snapshot snapshot) {
        List<String> groups = Groups.datedColumns(question.grouping());
        List<String> header = Stream.of(groups, List.of("asOf"), FIGURES)
                .flatMap(List::stream)
                .toList();
        String asOf = WorkClock.shown(snapshot.at()).toString();
        return new CsvTable(header, reading.rows(question, snapshot).map(row -> {
            List<Object> cells =
                    Groups.datedCells(groups, row.groups(), question.shown().last());
            cells.add(asOf);
            cells.addAll(figures(question, row));
            return cells;
        }));
    }

    private static List<Object> figures(CoverageQuestion question, CoverageRow row) {
        return Arrays.asList(
                row.numerator(),
                row.inArrears(),
                question.denominator(),
                row.denominator(),
                row.denominatorRegion(),
                row.percent(),
                row.above100(),
                row.denominatorSource(),
                row.denominatorAsOf(),
                row.suppressed(),
                row.missing());
    }
}

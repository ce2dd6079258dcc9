package id.payung.reporting.figure;

import id.payung.platform.access.CurrentActor;
import id.payung.platform.access.Roles;
import id.payung.platform.audit.Unaudited;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.time.WorkClock;
import id.payung.platform.web.Etags;
import id.payung.platform.web.Queries;
import id.payung.reporting.export.Answers;
import id.payung.reporting.export.CsvTable;
import id.payung.reporting.export.JsonRows;
import id.payung.reporting.query.AreaQuery;
import id.payung.reporting.query.Months;
import id.payung.reporting.reference.Area;
import id.payung.reporting.reference.Areas;
import id.payung.reporting.sheet.Snapshot;
import id.payung.reporting.sheet.Snapshots;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures from outside: what coverage is measured by, and what other systems count. */
@Tag(name = "Figures")
@Path("/v1/figures")
public class FigureResource {

    private static final List<String> HEADER =
            List.of("code", "region", "month", "value", "source", "asOf", "recordedAt", "version");

    private final Figures figures;
    private final FigureRecording recording;
    private final Snapshots snapshots;
    private final Answers answers;
    private final Areas areas;
    private final CurrentActor actor;
    private final WorkClock clock;

    public FigureResource(
            Figures figures,
            FigureRecording recording,
            Snapshots snapshots,
            Answers answers,
            Areas areas,
            CurrentActor actor,
            WorkClock clock) {
        this.figures = figures;
        this.recording = recording;
        this.snapshots = snapshots;
        this.answers = answers;
        this.areas = areas;
        this.actor = actor;
        this.clock = clock;
    }

    /** Figures in the order of code, region and month. */
    public record Body(List<Figure> items) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ANALYST, Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "Figures from outside with their sources, as known now or at asOf")
    @APIResponseSchema(value = Body.class, responseCode = "200")
    public Response list(
            @QueryParam("code") String code,
            @QueryParam("region") String region,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("asOf") String asOf) {
        Snapshot snapshot = snapshots.at(Months.instant("asOf", asOf));
        List<Figure> found = find(snapshot, code, region, from, to);
        return answers.of(snapshot, "json", "", () -> new Body(JsonRows.of(found.stream())));
    }

    @GET
    @Produces(CsvTable.TYPE)
    @RolesAllowed({Roles.ANALYST, Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "The same as CSV")
    public Response sameAsCsv(
            @QueryParam("code") String code,
            @QueryParam("region") String region,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("asOf") String asOf) {
        Snapshot snapshot = snapshots.at(Months.instant("asOf", asOf));
        List<Figure> found = find(snapshot, code, region, from, to);
        return answers.of(
                snapshot, "csv", "", () -> new CsvTable(HEADER, found.stream().map(FigureResource::cells)).stream());
    }

    @GET
    @Path("/{code}/{region}/{month}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ANALYST, Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "One figure with its version as ETag")
    @APIResponseSchema(value = Figure.class, responseCode = "200")
    public Response one(
            @PathParam("code") String code, @PathParam("region") String region, @PathParam("month") String month) {
        FigureKey key = key(code, region, month);
        Figure figure = figures.at(snapshots.at(Optional.empty()))
                .exactly(key.code(), key.region(), key.month())
                .orElseThrow(CommonProblems.NOT_FOUND::refusal);
        return answers.version(Etags.of(figure.version()), () -> figure);
    }

    @PUT
    @Path("/{code}/{region}/{month}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Record a figure; the same again answers 200, a correction needs If-Match")
    @APIResponseSchema(value = Figure.class, responseCode = "201")
    @Unaudited(because = "the same again changes nothing", whenRepeated = true)
    public Response put(
            @PathParam("code") String code,
            @PathParam("region") String region,
            @PathParam("month") String month,
            @HeaderParam("If-Match") String ifMatch,
            FigureRequest request) {
        FigureKey key = key(code, region, month);
        if (request == null) {
            throw CommonProblems.UNREADABLE_BODY.refusal();
        }
        FigureRecording.Recorded recorded = recording.record(key, request.checked(clock.today()), ifMatch, actor.get());
        return Response.status(recorded.isNew() ? 201 : 200)
                .entity(recorded.figure())
                .header("ETag", Etags.of(recorded.figure().version()))
                .build();
    }

    private List<Figure> find(Snapshot snapshot, String code, String region, String from, String to) {
        Optional<FigureCode> one = Queries.oneOf("code", code, FigureCode.class);
        Optional<Area> area = AreaQuery.optional("region", region, areas);
        YearMonth present = YearMonth.from(clock.today());
        Optional<YearMonth> first = Optional.ofNullable(from).map(value -> Months.month("from", value, present));
        Optional<YearMonth> last = Optional.ofNullable(to).map(value -> Months.month("to", value, present));
        if (first.isPresent() && last.isPresent()) {
            Months.requireOrder(first.get(), last.get());
        }
        return figures.at(snapshot).all().stream()
                .filter(figure -> one.isEmpty() || one.get() == figure.code())
                .filter(figure -> area.isEmpty() || area.get().code().equals(figure.region()))
                .filter(figure -> first.isEmpty() || !figure.month().isBefore(first.get()))
                .filter(figure -> last.isEmpty() || !figure.month().isAfter(last.get()))
                .toList();
    }

    private FigureKey key(String code, String region, String month) {
        FigureCode known = Arrays.stream(FigureCode.values())
                .filter(one -> one.name().equals(code))
                .findFirst()
                .orElseThrow(() -> CommonProblems.invalidField(
                        "path:code",
                        "One of " + Arrays.toString(FigureCode.values()),
                        "Salah satu dari " + Arrays.toString(FigureCode.values())));
        Area area = areas.find(region)
                .orElseThrow(() -> CommonProblems.invalidField(
                        "path:region",
                        "The code of a province (64), regency or city (64.72)",
                        "Kode provinsi (64), kabupaten atau kota (64.72)"));
        return new FigureKey(known, area.code(), Months.month("month", month, YearMonth.from(clock.today())));
    }

    private static List<Object> cells(Figure figure) {
        return List.of(
                figure.code(),
                figure.region(),
                figure.month(),
                figure.value(),
                figure.source(),
                figure.asOf(),
                figure.recordedAt(),
                figure.version());
    }
}

package id.payung.reporting.claims;

import id.payung.platform.access.Roles;
import id.payung.platform.time.WorkClock;
import id.payung.reporting.export.Answers;
import id.payung.reporting.export.CsvTable;
import id.payung.reporting.export.Freshness;
import id.payung.reporting.export.JsonRows;
import id.payung.reporting.query.AreaQuery;
import id.payung.reporting.query.Months;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Claims: how many, how much, how fast, and why not. */
@Tag(name = "Claims in figures")
@Path("/v1/claims-statistics")
@RolesAllowed({Roles.ANALYST, Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR, Roles.ADMIN})
public class ClaimStatisticsResource {

    private static final List<String> FIGURES = List.of(
            "asOf",
            "reported",
            "open",
            "withdrawn",
            "decided",
            "granted",
            "partlyGranted",
            "denied",
            "paid",
            "amountGranted",
            "amountPaid",
            "medianDaysToPay",
            "averageDaysToPay",
            "onTime",
            "late",
            "onTimePercent",
            "reasons",
            "withScholarships",
            "scholarshipsPaid",
            "amountScholarships",
            "suppressed");

    private final ClaimReading reading;
    private final Snapshots snapshots;
    private final Answers answers;
    private final Areas areas;
    private final WorkClock clock;

    public ClaimStatisticsResource(
            ClaimReading reading, Snapshots snapshots, Answers answers, Areas areas, WorkClock clock) {
        this.reading = reading;
        this.snapshots = snapshots;
        this.answers = answers;
        this.areas = areas;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Claims by the month of their report: counts, amounts, days to pay, share on time, reasons",
            description = "groupBy: at most two of region (or province), kind, program; and month. Without month: over"
                    + " all months from from to to.")
    @APIResponseSchema(value = ClaimBody.class, responseCode = "200")
    public Response json(
            @QueryParam("groupBy") String groupBy,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("region") String region,
            @QueryParam("kind") String kind,
            @QueryParam("program") String program,
            @QueryParam("asOf") String asOf) {
        ClaimQuestion question = question(groupBy, from, to, region, kind, program);
        Snapshot snapshot = snapshots.at(Months.instant("asOf", asOf));
        return answers.of(
                snapshot,
                "json",
                present(),
                () -> new ClaimBody(
                        WorkClock.shown(snapshot.at()),
                        Freshness.of(snapshot),
                        question.names(),
                        question.months().first(),
                        question.months().last(),
                        JsonRows.of(reading.rows(question, snapshot))));
    }

    @GET
    @Produces(CsvTable.TYPE)
    @Operation(summary = "The same as CSV")
    public Response sameAsCsv(
            @QueryParam("groupBy") String groupBy,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("region") String region,
            @QueryParam("kind") String kind,
            @QueryParam("program") String program,
            @QueryParam("asOf") String asOf) {
        ClaimQuestion question = question(groupBy, from, to, region, kind, program);
        Snapshot snapshot = snapshots.at(Months.instant("asOf", asOf));
        return answers.of(snapshot, "csv", present(), () -> table(question, snapshot).stream());
    }

    private ClaimQuestion question(String groupBy, String from, String to, String region, String kind, String program) {
        return ClaimQuestion.of(
                groupBy,
                Months.of(from, to, clock.today()),
                AreaQuery.optional("region", region, areas),
                kind,
                program);
    }

    private YearMonth present() {
        return YearMonth.from(clock.today());
    }

    private CsvTable table(ClaimQuestion question, Snapshot snapshot) {
        List<String> groups = new ArrayList<>(question.names());
        if (groups.contains("region") || groups.contains("province")) {
            groups.add("regionName");
        }
        Map<String, Object> span = question.byMonth()
                ? Map.of()
                : new TreeMap<>(Map.of(
                        "from",
                        question.months().first(),
                        "to",
                        question.months().last()));
        String asOf = WorkClock.shown(snapshot.at()).toString();
        List<String> header = Stream.of(groups, span.keySet(), FIGURES)
                .flatMap(Collection::stream)
                .toList();
        return new CsvTable(
                header, reading.rows(question, snapshot).map(row -> cells(groups, span.values(), asOf, row)));
    }

    /** @param span first and last month, where rows do not tell their month */
    private static List<Object> cells(List<String> groups, Collection<Object> span, String asOf, ClaimRow row) {
        List<Object> cells = new ArrayList<>();
        groups.forEach(name -> cells.add(row.groups().get(name)));
        cells.addAll(span);
        String reasons = row.reasons().stream()
                .map(reason -> reason.count() == null ? reason.code() : reason.code() + " " + reason.count())
                .collect(Collectors.joining("; "));
        cells.addAll(Arrays.asList(
                asOf,
                row.reported(),
                row.open(),
                row.withdrawn(),
                row.decided(),
                row.granted(),
                row.partlyGranted(),
                row.denied(),
                row.paid(),
                row.amountGranted(),
                row.amountPaid(),
                row.medianDaysToPay(),
                row.averageDaysToPay(),
                row.onTime(),
                row.late(),
                row.onTimePercent(),
                reasons,
                row.withScholarships(),
                row.scholarshipsPaid(),
                row.amountScholarships(),
                row.suppressed()));
        return cells;
    }
}

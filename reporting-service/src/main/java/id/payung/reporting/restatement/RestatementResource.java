package id.payung.reporting.restatement;

import id.payung.platform.access.Roles;
import id.payung.platform.time.WorkClock;
import id.payung.platform.web.Cursors;
import id.payung.platform.web.Page;
import id.payung.platform.web.Queries;
import id.payung.reporting.export.Answers;
import id.payung.reporting.export.CsvTable;
import id.payung.reporting.query.AreaQuery;
import id.payung.reporting.query.Filters;
import id.payung.reporting.query.Grouping;
import id.payung.reporting.query.Groups;
import id.payung.reporting.query.Months;
import id.payung.reporting.reference.Areas;
import id.payung.reporting.sheet.Snapshot;
import id.payung.reporting.sheet.Snapshots;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why a figure of a past month is not what it was. */
@Tag(name = "Coverage")
@Path("/v1/coverage/restatements")
@RolesAllowed({Roles.ANALYST, Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR, Roles.ADMIN})
public class RestatementResource {

    private static final String PATH = "/v1/coverage/restatements";
    private static final int DEFAULT_LIMIT = 100;
    /** The database's, whose instants callers send back, may be ahead of ours. */
    private static final Duration OTHER_CLOCKS = Duration.ofMinutes(1);

    private final RestatementReading reading;
    private final FigureRestatementReading figures;
    private final Snapshots snapshots;
    private final Areas areas;
    private final Filters filters;
    private final Cursors cursors;
    private final WorkClock clock;
    private final Answers answers;

    public RestatementResource(
            RestatementReading reading,
            FigureRestatementReading figures,
            Snapshots snapshots,
            Areas areas,
            Filters filters,
            Cursors cursors,
            WorkClock clock,
            Answers answers) {
        this.reading = reading;
        this.figures = figures;
        this.snapshots = snapshots;
        this.areas = areas;
        this.filters = filters;
        this.cursors = cursors;
        this.clock = clock;
        this.answers = answers;
    }

    /** The filters as they were sent: absent ones are null. */
    public record Sent(
            @QueryParam("groupBy") String groupBy,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("region") String region,
            @QueryParam("sponsor") String sponsor,
            @QueryParam("since") String since) {

        private Map<String, String> named() {
            Map<String, String> named = new TreeMap<>();
            List<String> names = List.of("groupBy", "from", "to", "region", "sponsor", "since");
            List<String> values = Arrays.asList(groupBy, from, to, region, sponsor, since);
            for (int i = 0; i < names.size(); i++) {
                if (values.get(i) != null) {
                    named.put(names.get(i), values.get(i));
                }
            }
            return named;
        }
    }

    /**
     * Whole publications, the latest first.
     *
     * @param figures from outside that changed what the months are measured by, the latest first; on as many pages as it
     *     takes
     */
    public record Body(List<Restatement> items, List<FigureRestatement> figures) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Figures of past months that changed, with the old one, the new one and the causes",
            description = "groupBy as for coverage, by default region. since: only what was recorded from then on."
                    + " figures: those from outside that took the place of others, by which percentages changed.")
    @APIResponseSchema(value = Body.class, responseCode = "200")
    public Response json(@BeanParam Sent sent, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        RestatementQuestion question = question(sent);
        int most = Queries.number("limit", limit, 1, Page.MAX_LIMIT, DEFAULT_LIMIT);
        Map<String, String> filters = sent.named();
        String name = PATH + filters;
        PagePosition position =
                cursors.position(name, cursor).map(PagePosition::of).orElse(PagePosition.FIRST);
        Snapshot snapshot = snapshots.at(Optional.empty());
        filters.put("limit", String.valueOf(most));
        return answers.page(snapshot, clock.today(), () -> {
            RestatementReading.Result found = reading.page(snapshot, question, position.before(), most);
            FigureRestatementReading.Result corrected = position.figuresDone()
                    ? new FigureRestatementReading.Result(List.of(), Optional.empty())
                    : figures.find(wanted(question, snapshot), position.figures(), most);
            Optional<String> next = PagePosition.behind(found.before(), corrected.next())
                    .map(behind -> cursors.sign(name, behind.text()));
            return Response.fromResponse(new Page<>(found.items(), next).answer(PATH, filters))
                    .entity(new Body(found.items(), corrected.items()))
                    .build();
        });
    }

    @GET
    @Produces(CsvTable.TYPE)
    @Operation(summary = "The same as CSV, all of them")
    public Response sameAsCsv(@BeanParam Sent sent) {
        RestatementQuestion question = question(sent);
        Snapshot snapshot = snapshots.at(Optional.empty());
        return answers.of(snapshot, "csv", clock.today(), () -> table(question, snapshot).stream());
    }

    private static FigureRestatementReading.Wanted wanted(RestatementQuestion question, Snapshot snapshot) {
        return new FigureRestatementReading.Wanted(
                snapshot, question.grouping().area(), question.months(), question.since());
    }

    private CsvTable table(RestatementQuestion question, Snapshot snapshot) {
        return RestatementTable.of(
                WorkClock.shown(snapshot.at()),
                Groups.columns(question.grouping()),
                reading.all(snapshot, question),
                figures.all(wanted(question, snapshot)));
    }

    private RestatementQuestion question(Sent sent) {
        Grouping grouping = Grouping.of(
                        sent.groupBy() == null ? "region" : sent.groupBy(),
                        AreaQuery.optional("region", sent.region(), areas),
                        filters.of(null, sent.sponsor(), null))
                .withoutMonth();
        boolean anyMonth = sent.from() == null && sent.to() == null;
        return new RestatementQuestion(
                grouping, anyMonth ? lately() : Months.of(sent.from(), sent.to(), clock.today()), since(sent.since()));
    }

    private Instant since(String sent) {
        Instant since =
                Months.instant("since", sent).map(OffsetDateTime::toInstant).orElse(Instant.EPOCH);
        if (since.isAfter(clock.now().plus(OTHER_CLOCKS))) {
            throw Queries.invalid("since", "An instant that has passed", "Waktu yang sudah lewat");
        }
        return since;
    }

    /** As many months as one question may have. */
    private Months lately() {
        var present = java.time.YearMonth.from(clock.today());
        return new Months(present.minusMonths(Months.MOST - 1L), present);
    }
}

package id.payung.reporting.contribution;

import id.payung.platform.access.Roles;
import id.payung.platform.time.WorkClock;
import id.payung.reporting.export.Answers;
import id.payung.reporting.export.CsvTable;
import id.payung.reporting.export.Freshness;
import id.payung.reporting.export.JsonRows;
import id.payung.reporting.query.Filters;
import id.payung.reporting.query.Grouping;
import id.payung.reporting.query.Groups;
import id.payung.reporting.query.Months;
import id.payung.reporting.query.TableParameters;
import id.payung.reporting.reference.Areas;
import id.payung.reporting.sheet.Snapshot;
import id.payung.reporting.sheet.Snapshots;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Contributions paid, by the month they are paid for. */
@Tag(name = "Contributions")
@Path("/v1/contributions")
@RolesAllowed({Roles.ANALYST, Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR, Roles.ADMIN})
public class ContributionResource {

    private static final List<String> FIGURES = List.of("asOf", "contributors", "amount", "suppressed");

    private final ContributionReading reading;
    private final Snapshots snapshots;
    private final Answers answers;
    private final Areas areas;
    private final Filters filters;
    private final WorkClock clock;

    public ContributionResource(
            ContributionReading reading,
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

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Contributions by the month they are paid for, with the persons they are paid for",
            description = "Groups and filters as for coverage. Without the group month: of the last month alone.")
    @APIResponseSchema(value = ContributionBody.class, responseCode = "200")
    public Response json(@BeanParam TableParameters parameters) {
        Grouping grouping = parameters.grouping(areas, filters);
        Months months = months(grouping, parameters);
        Snapshot snapshot = snapshots.at(parameters.knownAt());
        return answers.of(
                snapshot,
                "json",
                present(),
                () -> new ContributionBody(
                        WorkClock.shown(snapshot.at()),
                        Freshness.of(snapshot),
                        grouping.names(),
                        months.first(),
                        months.last(),
                        JsonRows.of(reading.rows(grouping, months, snapshot))));
    }

    @GET
    @Produces(CsvTable.TYPE)
    @Operation(summary = "The same as CSV")
    public Response sameAsCsv(@BeanParam TableParameters parameters) {
        Grouping grouping = parameters.grouping(areas, filters);
        Months months = months(grouping, parameters);
        Snapshot snapshot = snapshots.at(parameters.knownAt());
        return answers.of(snapshot, "csv", present(), () -> table(grouping, months, snapshot).stream());
    }

    private Months months(Grouping grouping, TableParameters parameters) {
        Months asked = parameters.months(clock.today());
        return grouping.byMonth() ? asked : new Months(asked.last(), asked.last());
    }

    private YearMonth present() {
        return YearMonth.from(clock.today());
    }

    private CsvTable table(Grouping grouping, Months months, Snapshot snapshot) {
        List<String> groups = Groups.datedColumns(grouping);
        String asOf = WorkClock.shown(snapshot.at()).toString();
        List<String> header = Stream.of(groups, FIGURES).flatMap(List::stream).toList();
        return new CsvTable(header, reading.rows(grouping, months, snapshot).map(row -> {
            List<Object> cells = Groups.datedCells(groups, row.groups(), months.last());
            cells.addAll(Arrays.asList(asOf, row.contributors(), row.amount(), row.suppressed()));
            return cells;
        }));
    }
}

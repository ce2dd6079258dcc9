package id.payung.reporting.gap;

import id.payung.platform.access.Roles;
import id.payung.platform.time.WorkClock;
import id.payung.platform.web.Queries;
import id.payung.reporting.coverage.DenominatorQuery;
import id.payung.reporting.export.Answers;
import id.payung.reporting.export.CsvTable;
import id.payung.reporting.export.Freshness;
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
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is missing until a target, and what it takes. */
@Tag(name = "Gap")
@Path("/v1/gap")
@RolesAllowed({Roles.ANALYST, Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR, Roles.ADMIN})
public class GapResource {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Tariff TARIFF = Tariff.load();
    private static final List<String> HEADER = List.of(
            "region",
            "regionName",
            "month",
            "asOf",
            "targetPercent",
            "covered",
            "denominatorCode",
            "denominator",
            "denominatorSource",
            "denominatorAsOf",
            "target",
            "missing",
            "monthlyCost",
            "yearlyCost",
            "pacePerMonth",
            "paceMonths",
            "reachedIn",
            "suppressed",
            "unknown");

    private final GapReading reading;
    private final Snapshots snapshots;
    private final Answers answers;
    private final Areas areas;
    private final WorkClock clock;

    public GapResource(GapReading reading, Snapshots snapshots, Answers answers, Areas areas, WorkClock clock) {
        this.reading = reading;
        this.snapshots = snapshots;
        this.answers = answers;
        this.areas = areas;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Who is missing until a target, what covering them costs, and when it is reached at this pace",
            description = "region: a province with its regencies, or one regency; without it all provinces."
                    + " targetPercent: above 0 to 100 with at most two decimals, by default 100.")
    @APIResponseSchema(value = GapBody.class, responseCode = "200")
    public Response json(
            @QueryParam("region") String region,
            @QueryParam("month") String month,
            @QueryParam("targetPercent") String targetPercent,
            @QueryParam("denominator") String denominator,
            @QueryParam("asOf") String asOf) {
        return answer("json", region, month, targetPercent, denominator, asOf);
    }

    @GET
    @Produces(CsvTable.TYPE)
    @Operation(summary = "The same as CSV")
    public Response sameAsCsv(
            @QueryParam("region") String region,
            @QueryParam("month") String month,
            @QueryParam("targetPercent") String targetPercent,
            @QueryParam("denominator") String denominator,
            @QueryParam("asOf") String asOf) {
        return answer("csv", region, month, targetPercent, denominator, asOf);
    }

    private Response answer(
            String form, String region, String month, String targetPercent, String denominator, String asOf) {
        Optional<Area> area = AreaQuery.optional("region", region, areas);
        YearMonth present = YearMonth.from(clock.today());
        YearMonth asked = month == null ? present : Months.month("month", month, present);
        Tariff.Value tariff = TARIFF.in(asked)
                .orElseThrow(() -> Queries.invalid(
                        "month", "No tariff is known for this month", "Tarif bulan ini tidak diketahui"));
        FigureCode code = DenominatorQuery.of(denominator, FigureCode.VULNERABLE_WORKERS);
        GapReckoning reckoning = new GapReckoning(asked, percent(targetPercent), tariff.amount());
        Snapshot snapshot = snapshots.at(Months.instant("asOf", asOf));
        return answers.of(snapshot, form, present, () -> {
            List<GapRow> rows = reading.rows(snapshot, area, code, reckoning);
            return form.equals("csv")
                    ? table(snapshot, reckoning, code, rows).stream()
                    : body(snapshot, reckoning, code, tariff, rows);
        });
    }

    private static GapBody body(
            Snapshot snapshot, GapReckoning reckoning, FigureCode code, Tariff.Value tariff, List<GapRow> rows) {
        return new GapBody(
                WorkClock.shown(snapshot.at()),
                Freshness.of(snapshot),
                reckoning.month(),
                reckoning.targetPercent(),
                code.name(),
                GapBody.TariffView.of(TARIFF, tariff),
                rows);
    }

    private static BigDecimal percent(String sent) {
        if (sent == null) {
            return HUNDRED;
        }
        if (sent.matches("[0-9]{1,3}(\\.[0-9]{1,2})?")) {
            BigDecimal percent = new BigDecimal(sent);
            if (percent.signum() > 0 && percent.compareTo(HUNDRED) <= 0) {
                return percent;
            }
        }
        throw Queries.invalid(
                "targetPercent",
                "Above 0 to 100, at most two decimals",
                "Di atas 0 sampai 100, paling banyak dua desimal");
    }

    private static CsvTable table(Snapshot snapshot, GapReckoning reckoning, FigureCode code, List<GapRow> rows) {
        String asOf = WorkClock.shown(snapshot.at()).toString();
        return new CsvTable(
                HEADER,
                rows.stream()
                        .map(row -> Arrays.asList(
                                row.region(),
                                row.regionName(),
                                reckoning.month(),
                                asOf,
                                reckoning.targetPercent(),
                                row.covered(),
                                code,
                                row.denominator(),
                                row.denominatorSource(),
                                row.denominatorAsOf(),
                                row.target(),
                                row.missing(),
                                row.monthlyCost(),
                                row.yearlyCost(),
                                row.pacePerMonth(),
                                row.paceMonths(),
                                row.reachedIn(),
                                row.suppressed(),
                                row.unknown())));
    }
}

package id.payung.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The same requests to Payung's services and to the twin, each without a gateway; a ratio above 1 is in our favour. */
final class TwinFigures {

    private static final String TWIN = "the twin in Spring Boot and JPA";
    private static final String OURS = "ours";
    private static final int FEW = 4;
    private static final int ROUNDS = 2;
    /** The twin reckons from the members whenever it is asked, which takes seconds. */
    private static final Duration LONG = Duration.ofSeconds(30);
    /** Rosters of other people than those of {@link RosterFigures}. */
    private static final int SEED = 9_000;

    private final Payung payung;
    private final Options options;
    private final ClientFigures clients;
    private final Path partner;
    private final Twin twin;

    TwinFigures(Payung payung, Options options, ClientFigures clients, Path partner, Twin twin) {
        this.payung = payung;
        this.options = options;
        this.clients = clients;
        this.partner = partner;
        this.twin = twin;
    }

    /** @param ours the figure of rosters of as many rows in this run */
    List<Figure> measure(Figure ours) {
        Figure roster = roster(ours);
        return List.of(roster, enrollment(), read(), coverage());
    }

    private Figure roster(Figure ours) {
        List<Double> perSecond = new ArrayList<>();
        Api api = new Api(Twin.ADDRESS);
        for (int round = 0; round <= ROUNDS; round++) {
            Path file = payung.roster(options.rows(), SEED + round);
            double seconds = Turn.take(() -> {
                long begin = System.nanoTime();
                api.upload("/v1/rosters?sponsor=" + Payung.SPONSOR + "&from=2023-07&months=6", partner, file);
                return (System.nanoTime() - begin) / 1e9;
            });
            Progress.say("roster of %,d, the twin, round %d: %.2f s", options.rows(), round, seconds);
            // round 0 warms it up
            if (round > 0) {
                perSecond.add(options.rows() / seconds);
            }
        }
        pay();
        return new Figure(
                String.format(Locale.ROOT, "roster of %,d, beside the twin", options.rows()),
                ours.unit(),
                ours.ours(),
                perSecond,
                TWIN + ", one transaction, in batches",
                "",
                "ours with a verdict for each row, and resumable");
    }

    /** Its members are covered, as those of ours are. */
    private void pay() {
        twin.database()
                .value("update bill set status = 'PAID', paid_on = from_month, paid_change = nextval('change_id')"
                        + " where kind = 'ROSTER'");
        twin.database().value("analyze");
    }

    private Figure enrollment() {
        Contest contest = new Contest()
                .way(OURS, duration -> clients.enroll(Payung.DIRECT, duration))
                .way(TWIN, duration -> clients.enroll(Twin.ADDRESS, duration));
        return figure(contest, "single enrollment, 32 clients, beside the twin");
    }

    private Figure read() {
        Path ours = clients.ids(payung.database("payung_enrollment"));
        Path twins = clients.ids(twin.database());
        Contest contest = new Contest()
                .way(OURS, duration -> clients.read(Payung.DIRECT, ours, duration))
                .way(TWIN, duration -> clients.read(Twin.ADDRESS, twins, duration));
        return figure(contest, "read by id, 32 clients, beside the twin");
    }

    private Figure coverage() {
        Path analyst = payung.token("analyst");
        Wrk few = new Wrk(payung.home(), FEW);
        Contest contest = new Contest()
                .way(
                        OURS,
                        duration -> few.run(
                                "coverage.lua",
                                Payung.REPORTING_DIRECT,
                                duration,
                                analyst.toString(),
                                ReportFigures.COVERAGE))
                .way(
                        TWIN,
                        duration -> few.run(
                                "coverage.lua", Twin.ADDRESS, duration, analyst.toString(), ReportFigures.COVERAGE));
        return contest.run(LONG)
                .figure("coverage by region and month, 4 clients, beside the twin", OURS, TWIN, TWIN, "");
    }

    private Figure figure(Contest contest, String title) {
        return contest.run(options.load()).figure(title, OURS, TWIN, TWIN, "");
    }
}

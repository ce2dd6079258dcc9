package id.payung.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Reports of 32 clients, for the rate, and of 4, for the latency, as a whole and unchanged, and how long a CSV of everything takes. */
final class ReportFigures {

    static final String COVERAGE = "/v1/coverage?groupBy=region,month&from=2023-07&to=2023-12";
    private static final String EVERYTHING = "/v1/coverage?groupBy=region,sex,ageGroup,month&from=2017-01&to=2026-10";
    private static final int FEW = 4;
    private static final String WHOLE = "whole";
    private static final String UNCHANGED = "unchanged (304)";
    private static final String WHOLE_FOR_FEW = "whole, 4 clients";
    private static final String UNCHANGED_FOR_FEW = "unchanged, 4 clients";

    private final Payung payung;
    private final Duration load;
    private final Wrk many;
    private final Wrk few;

    ReportFigures(Payung payung, Duration load) {
        this.payung = payung;
        this.load = load;
        this.many = new Wrk(payung.home());
        this.few = new Wrk(payung.home(), FEW);
    }

    List<Figure> measure() {
        Path token = payung.token("analyst");
        Contest contest = new Contest()
                .way(WHOLE, duration -> report(many, token, duration))
                .way(UNCHANGED, duration -> report(many, token, duration, "unchanged"))
                .way(WHOLE_FOR_FEW, duration -> report(few, token, duration))
                .way(UNCHANGED_FOR_FEW, duration -> report(few, token, duration, "unchanged"));
        contest.run(load);
        return List.of(
                figure(contest, "32 clients, whole", WHOLE, ""),
                figure(contest, "32 clients, unchanged (304)", UNCHANGED, ""),
                figure(contest, "4 clients, whole", WHOLE_FOR_FEW, "p95 ≤ 10 ms"),
                figure(contest, "4 clients, unchanged (304)", UNCHANGED_FOR_FEW, "p95 ≤ 3 ms"),
                export(token),
                new LongTable(payung).measure(token));
    }

    private static Figure figure(Contest contest, String what, String way, String aim) {
        return contest.figure("coverage by region and month, " + what, way, "", "", aim);
    }

    private Load report(Wrk wrk, Path token, Duration duration, String... more) {
        String[] arguments = new String[2 + more.length];
        arguments[0] = token.toString();
        arguments[1] = COVERAGE;
        System.arraycopy(more, 0, arguments, 2, more.length);
        return wrk.run("coverage.lua", Payung.REPORTING_DIRECT, duration, arguments);
    }

    private Figure export(Path token) {
        long before = payung.memory().get("reporting");
        Api api = new Api();
        long begin = System.nanoTime();
        long characters = api.csv(EVERYTHING, token);
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Figure(
                "CSV of region × sex × age group over 118 months, cold",
                "s",
                List.of(seconds),
                List.of(),
                "",
                "",
                String.format(
                        java.util.Locale.ROOT,
                        "%,d characters; reporting-service %d MiB before, %d after",
                        characters,
                        before,
                        payung.memory().get("reporting")));
    }
}

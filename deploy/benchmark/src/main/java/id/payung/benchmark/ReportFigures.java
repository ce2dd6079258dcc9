package id.payung.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Reports of 32 clients, as a whole and unchanged, and how long a CSV of everything takes. */
final class ReportFigures {

    private static final String COVERAGE = "/v1/coverage?groupBy=region,month&from=2023-07&to=2023-12";
    private static final String EVERYTHING = "/v1/coverage?groupBy=region,sex,ageGroup,month&from=2017-01&to=2026-10";
    private static final String WHOLE = "whole";
    private static final String UNCHANGED = "unchanged (304)";

    private final Payung payung;
    private final Duration load;
    private final Wrk wrk;

    ReportFigures(Payung payung, Duration load) {
        this.payung = payung;
        this.load = load;
        this.wrk = new Wrk(payung.home());
    }

    List<Figure> measure() {
        Path token = payung.token("analyst");
        Contest contest = new Contest()
                .way(WHOLE, duration -> report(token, duration, COVERAGE))
                .way(UNCHANGED, duration -> report(token, duration, COVERAGE, "unchanged"));
        contest.run(load);
        return List.of(
                contest.figure("coverage by region and month, 32 clients, " + WHOLE, WHOLE, "", "", "p95 ≤ 10 ms"),
                contest.figure(
                        "coverage by region and month, 32 clients, " + UNCHANGED, UNCHANGED, "", "", "p95 ≤ 3 ms"),
                export(token));
    }

    private Load report(Path token, Duration duration, String path, String... more) {
        String[] arguments = new String[2 + more.length];
        arguments[0] = token.toString();
        arguments[1] = path;
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

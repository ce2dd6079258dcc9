package id.payung.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** Reports of 32 clients, for the rate, and of 4, for the latency, as a whole and unchanged, and how long a CSV of everything takes. */
final class ReportFigures {

    static final String COVERAGE = "/v1/coverage?groupBy=region,month&from=2023-07&to=2023-12";
    private static final String EVERYTHING = "/v1/coverage?groupBy=region,sex,ageGroup,month&from=2017-01&to=2026-10";
    private static final YearMonth OLDEST = YearMonth.of(2015, 1);
    private static final YearMonth NEWEST = YearMonth.of(2023, 12);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
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
        List<Figure> figures = new ArrayList<>(latency());
        figures.add(export(token));
        figures.add(new LongTable(payung).measure(token));
        figures.add(ingest());
        return figures;
    }

    /** The first answer of a new month, which nothing remembers, and the rate and latency of the same question again. */
    List<Figure> latency() {
        Path token = payung.token("analyst");
        String people = String.format(Locale.ROOT, " over %,d members", members());
        Figure cold = cold(token, people);
        Contest contest = new Contest()
                .way(WHOLE, duration -> report(many, token, duration))
                .way(UNCHANGED, duration -> report(many, token, duration, "unchanged"))
                .way(WHOLE_FOR_FEW, duration -> report(few, token, duration))
                .way(UNCHANGED_FOR_FEW, duration -> report(few, token, duration, "unchanged"));
        contest.run(load);
        return List.of(
                cold,
                figure(contest, people + ", 32 clients, whole", WHOLE, ""),
                figure(contest, people + ", 32 clients, unchanged (304)", UNCHANGED, ""),
                figure(contest, people + ", 4 clients, whole", WHOLE_FOR_FEW, "p95 ≤ 10 ms"),
                figure(contest, people + ", 4 clients, unchanged (304)", UNCHANGED_FOR_FEW, "p95 ≤ 3 ms"));
    }

    private long members() {
        return Long.parseLong(payung.database("payung_enrollment").value("select count(*) from member"));
    }

    /** Each question asked for the first time: nothing has this answer ready. */
    private static Figure cold(Path token, String people) {
        Api api = new Api(Payung.REPORTING_DIRECT);
        List<Double> millis = new ArrayList<>();
        for (YearMonth from = OLDEST; from.isBefore(NEWEST); from = from.plusMonths(1)) {
            String question = "/v1/coverage?groupBy=region,month&from=" + from + "&to=" + NEWEST;
            long begin = System.nanoTime();
            api.get(question, token);
            millis.add((System.nanoTime() - begin) / 1e6);
        }
        Collections.sort(millis);
        return new Figure(
                "coverage by region and month" + people + ", each question for the first time, 1 client",
                "ms",
                List.of(Figure.median(millis)),
                List.of(),
                "",
                "p95 ≤ 10 ms",
                String.format(
                        Locale.ROOT,
                        "%d questions of up to %d months, p95 %.1f ms",
                        millis.size(),
                        OLDEST.until(NEWEST, ChronoUnit.MONTHS) + 1,
                        millis.get((millis.size() - 1) * 95 / 100)));
    }

    /** All events there are, read again into another projection. */
    private Figure ingest() {
        Path token = payung.token("admin");
        Api api = new Api();
        Psql reporting = payung.database("payung_reporting");
        long begin = System.nanoTime();
        String rebuild = api.post("/v1/freshness/rebuilds", token, "{}")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        while (!api.get(rebuild, token).path("state").asText().equals("COMPLETED")) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        double events = Double.parseDouble(reporting.value("select sum(events) from receipt"));
        return new Figure(
                "events ingested, as a rebuild of everything",
                "per s",
                List.of(events / seconds),
                List.of(),
                "",
                "",
                String.format(Locale.ROOT, "%,.0f events in %.1f s", events, seconds));
    }

    private static Figure figure(Contest contest, String what, String way, String aim) {
        return contest.figure("coverage by region and month" + what, way, "", "", aim);
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
                        Locale.ROOT,
                        "%,d characters; reporting-service %d MiB before, %d after",
                        characters,
                        before,
                        payung.memory().get("reporting")));
    }
}

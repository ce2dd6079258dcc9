package id.payung.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Measures enrollment and gateway beside their raw limits, all in one run. {@code deploy/benchmark/run} starts it. */
public final class Benchmark {

    private static final int WRONG_USAGE = 2;

    private final Options options;
    private final Payung payung;
    private final List<Figure> figures = new ArrayList<>();

    private Benchmark(Options options, Path home) {
        this.options = options;
        this.payung = new Payung(options.project(), home);
    }

    /** Arguments: the project's folder, then those of the script. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Options options;
        try {
            options = Options.parse(Arrays.asList(arguments));
        } catch (IllegalArgumentException wrong) {
            System.err.println(Options.USAGE);
            System.exit(WRONG_USAGE);
            return;
        }
        if (!Command.exists("psql")) {
            System.err.println("psql is missing: apt-get install postgresql");
            System.exit(1);
        }
        Path home = Files.createTempDirectory("payung-benchmark");
        Benchmark benchmark = new Benchmark(options, home);
        Thread cleanUp = new Thread(benchmark::cleanUp, "clean-up");
        Runtime.getRuntime().addShutdownHook(cleanUp);
        benchmark.run();
    }

    private void run() throws IOException, InterruptedException {
        double first = Turn.take(payung::start);
        Progress.say("first start %.1f s", first);
        Report report = new Report(options, payung);
        Path admin = payung.token("admin");
        Path partner = payung.token("partner", "--sponsor", Payung.SPONSOR);
        new Api()
                .post(
                        "/v1/sponsors",
                        admin,
                        "{\"code\":\"" + Payung.SPONSOR
                                + "\",\"name\":\"Benchmark\",\"kind\":\"PROVINCE\",\"fund\":\"APBD\"}");
        SourceSql sources = new SourceSql(options.project());
        RawStatements statements = new RawStatements(sources);
        RawDatabase raw = new RawDatabase(payung, sources);
        RosterFigures rosters = new RosterFigures(payung, options, raw, statements, partner);
        figures.addAll(rosters.measure());
        if (Command.exists("wrk")) {
            ClientFigures clients = new ClientFigures(payung, options.load(), raw, statements, partner);
            figures.addAll(clients.enrollment());
            figures.add(clients.overload());
            figures.addAll(clients.read());
            figures.addAll(new ClaimFigures(payung, options.project(), options.load()).measure());
            figures.addAll(new ReportFigures(payung, options.load()).measure());
            figures.addAll(new GatewayFigures(payung, partner).measure(options.load()));
            figures.addAll(besideTheTwin(clients, sources, partner));
        } else {
            Progress.say(
                    "wrk is missing (apt-get install wrk): enrollment, read and gateway under load are not measured");
        }
        if (options.large() > 0) {
            figures.addAll(rosters.measureLarge());
            if (Command.exists("wrk")) {
                figures.addAll(new ReportFigures(payung, options.load()).latency());
            }
        }
        Map<String, Long> after = payung.memory();
        figures.add(start(first, after));
        report.write(figures);
    }

    private List<Figure> besideTheTwin(ClientFigures clients, SourceSql sources, Path partner) {
        if (!Files.exists(Twin.jar(options.project()))) {
            Progress.say("the twin is not built (deploy/benchmark/run builds it): nothing is measured beside it");
            return List.of();
        }
        try (Twin twin = Twin.start(options.project(), payung, sources)) {
            return new TwinFigures(payung, options, clients, partner, twin).measure(figures.get(0));
        }
    }

    private Figure start(double first, Map<String, Long> afterLoad) {
        List<Double> again = new ArrayList<>();
        Map<String, Long> memory = Map.of();
        for (int round = 0; round < 2; round++) {
            payung.stop();
            again.add(Turn.take(payung::start));
            memory = payung.memory();
        }
        return new Figure(
                "start until everything is ready (again, with its data)",
                "s",
                again,
                List.of(),
                "",
                "≤ 15 s, 1.2 GB (all four services)",
                String.format(
                        java.util.Locale.ROOT,
                        "first start with an empty folder %.1f s; MiB after start %s, after all the load %s",
                        first,
                        memory,
                        afterLoad));
    }

    private void cleanUp() {
        try {
            payung.stop();
            try (Stream<Path> files = Files.walk(payung.home())) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException | RuntimeException failed) {
            Progress.say("%s is left: %s", payung.home(), failed.getMessage());
        }
    }
}

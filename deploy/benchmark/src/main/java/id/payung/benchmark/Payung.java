package id.payung.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The system under test, started by the same launcher that users start, in a home folder and on ports of its own. */
final class Payung {

    static final String DIRECT = "http://127.0.0.1:18081";
    static final String CLAIMS_DIRECT = "http://127.0.0.1:18082";
    static final String REPORTING_DIRECT = "http://127.0.0.1:18083";
    static final String THROUGH_GATEWAY = "http://127.0.0.1:18080";
    static final String SPONSOR = "BENCHMARK";
    private static final int POSTGRES_PORT = 18_432;
    private static final String MANY = "1000000000";

    private final Path project;
    private final Path home;

    Payung(Path project, Path home) {
        this.project = project;
        this.home = home;
    }

    /** Seconds until everything was ready. */
    double start() {
        long begin = System.nanoTime();
        Command.of(project.resolve("deploy/start").toString(), "--detach")
                .with(environment())
                .output();
        return (System.nanoTime() - begin) / 1e9;
    }

    void stop() {
        Command.of(project.resolve("deploy/stop").toString())
                .with(environment())
                .output();
    }

    /** A file with a token of this role. */
    Path token(String role, String... more) {
        List<String> words =
                new ArrayList<>(List.of(project.resolve("deploy/token").toString(), role));
        words.addAll(List.of(more));
        String token = new Command(words, environment()).output();
        try {
            return Files.writeString(home.resolve(role + ".token"), token);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A CSV of made-up workers, about 2 % of them broken. */
    Path roster(int rows, int seed) {
        Path file = home.resolve("roster.csv");
        Command.of(
                        project.resolve("deploy/roster").toString(),
                        "--rows",
                        Integer.toString(rows),
                        "--seed",
                        Integer.toString(seed))
                .into(file);
        return file;
    }

    Psql database(String name) {
        return new Psql(POSTGRES_PORT, name, text("keys/database-postgres.password"));
    }

    /** MiB of each process, without what the benchmark itself runs. */
    Map<String, Long> memory() {
        Map<String, Long> memory = new java.util.TreeMap<>();
        memory.put("enrollment", Memory.of(pid("run/enrollment.pid")));
        memory.put("claims", Memory.of(pid("run/claims.pid")));
        memory.put("reporting", Memory.of(pid("run/reporting.pid")));
        memory.put("gateway", Memory.of(pid("run/gateway.pid")));
        memory.put("postgres", Memory.ofWithChildren(pid("postgres/postmaster.pid")));
        return memory;
    }

    Path gatewayJar() {
        return project.resolve("gateway/target/quarkus-app/quarkus-run.jar");
    }

    Path publicKey() {
        return home.resolve("keys/token-public.pem");
    }

    Path home() {
        return home;
    }

    Path project() {
        return project;
    }

    private long pid(String file) {
        return Long.parseLong(text(file).split("\\s", 2)[0]);
    }

    private String text(String file) {
        try {
            return Files.readString(home.resolve(file)).strip();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("PAYUNG_HOME", home.toString());
        environment.put("PAYUNG_POSTGRES_PORT", Integer.toString(POSTGRES_PORT));
        environment.put("PAYUNG_ENROLLMENT_PORT", "18081");
        environment.put("PAYUNG_ENROLLMENT_MANAGEMENT_PORT", "19081");
        environment.put("PAYUNG_GATEWAY_PORT", "18080");
        environment.put("PAYUNG_GATEWAY_MANAGEMENT_PORT", "19080");
        environment.put("PAYUNG_CLAIMS_PORT", "18082");
        environment.put("PAYUNG_CLAIMS_MANAGEMENT_PORT", "19082");
        environment.put("PAYUNG_REPORTING_PORT", "18083");
        environment.put("PAYUNG_REPORTING_MANAGEMENT_PORT", "19083");
        // all clients share one token, so the limit of a caller must not be what is measured
        environment.put("PAYUNG_RATE_LIMIT_PER_SECOND", MANY);
        environment.put("PAYUNG_RATE_LIMIT_BURST", MANY);
        environment.put("PAYUNG_RATE_LIMIT_SEARCHES_PER_SECOND", MANY);
        environment.put("PAYUNG_RATE_LIMIT_SEARCHES_BURST", MANY);
        environment.put("PAYUNG_RATE_LIMIT_SEARCHES_PER_DAY", MANY);
        environment.put("PAYUNG_DISCLOSURES_PER_DAY", MANY);
        return environment;
    }
}

package id.payung.deploy;

import id.payung.deploy.postgres.LocalPostgres;
import id.payung.deploy.service.LogFile;
import id.payung.deploy.service.Module;
import id.payung.deploy.service.Readiness;
import id.payung.deploy.service.ServiceCatalog;
import id.payung.deploy.service.ServiceProcess;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Everything that runs, in the order of starting: PostgreSQL, the services, the gateway. May be stopped by another
 * thread at any moment, also while it starts: nothing is launched once it is stopped.
 */
final class Stack {
    private static final Duration READY_LIMIT = Duration.ofSeconds(90);
    private static final Duration STEP = Duration.ofMillis(100);
    private static final int SHOWN_LINES = 15;

    private final Console console;
    private final Home home;
    private final LocalPort postgresPort;
    private final LocalPostgres postgres;
    private final List<String> databases;
    private final List<ServiceProcess> services = new ArrayList<>();
    private final Readiness readiness = new Readiness();
    private boolean stopped;

    Stack(Console console, Home home, Settings settings, ServiceCatalog catalog) {
        this.console = console;
        this.home = home;
        this.postgresPort = LocalPostgres.port(settings);
        this.postgres = new LocalPostgres(home, settings);
        this.databases =
                catalog.withLocalDatabase().isEmpty() && !catalog.built().isEmpty()
                        ? List.of()
                        : List.of(Module.ENROLLMENT.database(), Module.CLAIMS.database(), Module.REPORTING.database());
        for (Module module : catalog.built()) {
            catalog.specs(module, postgres::jdbcUrl, postgres::password)
                    .forEach(spec -> services.add(new ServiceProcess(spec, home.run())));
        }
    }

    void stopOrphans() throws IOException, InterruptedException {
        for (Module module : Module.values()) {
            for (String service : module.services()) {
                ServiceProcess.stopOrphan(home.run(), service);
            }
        }
        postgres.stopOrphan();
    }

    void requireFreePorts() {
        if (usesPostgres()) {
            postgresPort.requireFree();
        }
        services.forEach(service -> service.spec().ports().forEach(LocalPort::requireFree));
    }

    /** Returns when all of it is ready. */
    void start() throws IOException, InterruptedException {
        startPostgres();
        Instant begin = Instant.now();
        launchServices();
        for (ServiceProcess service : services) {
            awaitReady(service, begin);
        }
    }

    /** Starts again what died; to be called again and again. */
    synchronized void tend() throws IOException, InterruptedException {
        if (stopped) {
            return;
        }
        if (usesPostgres() && !postgres.isAlive()) {
            console.say("postgres died; starting it again");
            postgres.start(databases);
            console.say("postgres is back");
        }
        for (ServiceProcess service : services) {
            service.tend().ifPresent(console::say);
        }
    }

    /** The reverse of the order of starting. */
    synchronized void stop() throws IOException, InterruptedException {
        stopped = true;
        for (ServiceProcess service : lastFirst()) {
            service.stop();
        }
        postgres.stop();
    }

    private synchronized void startPostgres() throws IOException, InterruptedException {
        if (usesPostgres() && !stopped) {
            Instant begin = Instant.now();
            new LogFile(home.logs().resolve("postgres.log")).rotate();
            postgres.start(databases);
            console.say("postgres    ready in " + Console.seconds(Duration.between(begin, Instant.now())) + "  (port "
                    + postgresPort.number() + ")");
        }
    }

    private synchronized void launchServices() throws IOException {
        for (ServiceProcess service : services) {
            if (!stopped) {
                service.log().rotate();
                service.start();
            }
        }
    }

    private void awaitReady(ServiceProcess service, Instant begin) throws InterruptedException {
        String name = service.spec().name();
        while (!readiness.isUp(service.spec().ready())) {
            if (!service.isAlive()) {
                throw notReady(service, name + " ended with exit code " + service.exitCode() + " while starting");
            }
            if (Duration.between(begin, Instant.now()).compareTo(READY_LIMIT) > 0) {
                throw notReady(service, name + " is not ready after " + Console.seconds(READY_LIMIT));
            }
            Thread.sleep(STEP.toMillis());
        }
        console.say(String.format("%-11s ready in %s", name, Console.seconds(Duration.between(begin, Instant.now()))));
    }

    private static StartFailure notReady(ServiceProcess service, String what) {
        return new StartFailure(what + "; the end of " + service.spec().log() + ":\n  "
                + String.join("\n  ", service.log().tail(SHOWN_LINES)));
    }

    private boolean usesPostgres() {
        return !databases.isEmpty();
    }

    private List<ServiceProcess> lastFirst() {
        List<ServiceProcess> reversed = new ArrayList<>(services);
        Collections.reverse(reversed);
        return reversed;
    }
}

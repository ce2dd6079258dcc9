package id.payung.deploy;

import id.payung.deploy.keys.PersonalKeysets;
import id.payung.deploy.service.Module;
import id.payung.deploy.service.ServiceCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Runs all of Payung on this machine until it is told to stop. {@code deploy/start} builds first and then calls it. */
public final class Start {
    private static final Duration WATCH_STEP = Duration.ofMillis(250);

    private final Console console;
    private final Home home;
    private final ServiceCatalog catalog;
    private final Stack stack;
    /** Held as long as the process lives: the lock goes with the object. */
    private final RunningMark mark;

    private volatile boolean stopping;

    private Start(Console console, Home home, RunningMark mark, Settings settings, Path project) {
        this.mark = mark;
        this.console = console;
        this.home = home;
        this.catalog = new ServiceCatalog(project, home, settings);
        this.stack = new Stack(console, home, settings, catalog);
    }

    /** Arguments: the project's folder, the home folder, {@code --fresh} or nothing. Exit code 1: did not start or gave up. */
    public static void main(String[] arguments) throws InterruptedException {
        Console console = new Console(System.out);
        try {
            Home home = Home.at(Path.of(arguments[1]));
            RunningMark mark = RunningMark.take(home);
            if (Files.exists(home.postgresBeforeRestore())) {
                throw new StartFailure("a restore did not come to its end: run deploy/restore again");
            }
            boolean fresh = List.of(arguments).contains("--fresh");
            Settings settings = new Settings(System.getenv());
            PersonalKeysets.ensure(home.keys(), settings.text("PAYUNG_KEYS_KMS_URI"));
            Start start = new Start(
                    console, home, mark, settings, Path.of(arguments[0]).toRealPath());
            start.run(fresh);
        } catch (StartFailure | IOException failure) {
            console.say("Payung: " + failure.getMessage());
            System.exit(1);
        }
    }

    private void run(boolean fresh) throws IOException, InterruptedException {
        Instant begin = Instant.now();
        stack.stopOrphans();
        // a start that comes to nothing deletes nothing
        stack.requireFreePorts();
        if (fresh) {
            OldData.delete(home);
        }
        stopAtTheEnd();
        startUnlessStopped();
        welcome(Duration.between(begin, Instant.now()));
        mark.ready();
        watch();
    }

    /** What is stopped while it starts fails to start: no news. */
    private void startUnlessStopped() throws IOException, InterruptedException {
        try {
            stack.start();
        } catch (StartFailure failure) {
            if (stopping) {
                new CountDownLatch(1).await();
            }
            throw failure;
        }
    }

    private void watch() throws IOException, InterruptedException {
        while (!stopping) {
            stack.tend();
            Thread.sleep(WATCH_STEP.toMillis());
        }
        // the shutdown hook ends the process
        new CountDownLatch(1).await();
    }

    private void stopAtTheEnd() {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            stopping = true;
                            stopAll();
                        },
                        "stop"));
    }

    private void stopAll() {
        try {
            console.say("stopping");
            stack.stop();
            console.say("stopped");
        } catch (IOException | InterruptedException e) {
            console.say("Payung: not everything could be stopped: " + e.getMessage());
        }
    }

    private void welcome(Duration taken) {
        if (catalog.built().contains(Module.GATEWAY)) {
            String gateway = catalog.address(Module.GATEWAY);
            console.say("");
            console.say("Payung is ready in " + Console.seconds(taken));
            console.say("  gateway   " + gateway);
            console.say("  figures   " + gateway + "/  (sign in with what deploy/token analyst prints)");
            console.say("  API page  " + gateway + "/api");
            console.say("  token     deploy/token partner --sponsor KALTIM");
            console.say("  logs      " + home.logs());
        } else {
            console.say("The gateway is not built: PostgreSQL alone is running; logs: " + home.logs());
        }
    }
}

package id.payung.deploy;

import id.payung.deploy.postgres.LocalPostgres;
import id.payung.deploy.service.Module;
import id.payung.deploy.service.PidFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Stops the launcher of a home folder and waits for it; cleans up after a launcher that was killed. */
public final class Stop {
    private static final Duration PATIENCE = Duration.ofSeconds(100);
    private static final Duration SERVICE_PATIENCE = Duration.ofSeconds(20);

    private Stop() {}

    /** Argument: the home folder. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Console console = new Console(System.out);
        if (!Files.isDirectory(Path.of(arguments[0]))) {
            console.say("Payung is not running");
            return;
        }
        Home home = Home.at(Path.of(arguments[0]));
        PidFile launcher = RunningMark.pidFile(home);
        boolean running = launcher.running().isPresent();
        launcher.stop(PATIENCE);
        Module[] modules = Module.values();
        for (int i = modules.length - 1; i >= 0; i--) {
            for (String service : modules[i].services()) {
                new PidFile(home.run().resolve(service + ".pid")).stop(SERVICE_PATIENCE);
            }
        }
        new LocalPostgres(home, new Settings(Map.of())).stopOrphan();
        console.say(running ? "Payung is stopped" : "Payung is not running");
    }
}

package id.payung.deploy.postgres;

import id.payung.deploy.Home;
import id.payung.deploy.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Starts a server and ends without stopping it, as a launcher does that is killed; prints the server's pid. */
final class KilledLauncher {
    private static final int KILLED = 137;

    private KilledLauncher() {}

    public static void main(String[] arguments) throws InterruptedException {
        LocalPostgres postgres = new LocalPostgres(
                Home.at(Path.of(arguments[0])), new Settings(Map.of("PAYUNG_POSTGRES_PORT", arguments[1])));
        postgres.start(List.of("payung_enrollment"));
        System.out.println(postgres.pid());
        System.out.flush();
        Runtime.getRuntime().halt(KILLED);
    }
}

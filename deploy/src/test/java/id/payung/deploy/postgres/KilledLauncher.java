package id.payung.deploy.postgres;

import id.payung.deploy.Home;
import java.nio.file.Path;
import java.util.List;

/** Starts a server and ends without stopping it, as a launcher does that is killed; prints the server's pid. */
final class KilledLauncher {
    private static final int KILLED = 137;

    private KilledLauncher() {}

    public static void main(String[] arguments) throws InterruptedException {
        LocalPostgres postgres = new LocalPostgres(Home.at(Path.of(arguments[0])), Integer.parseInt(arguments[1]));
        postgres.start(List.of("payung_enrollment"));
        System.out.println(postgres.pid());
        System.out.flush();
        Runtime.getRuntime().halt(KILLED);
    }
}

package id.payung.deploy.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Says in one line whether an exported chain is whole. Exit code 0: it is, 1: it is not, 2: it cannot be read. */
public final class VerifyAudit {

    private static final String USAGE = "usage: deploy/verify-audit EXPORT --keys KEYS [--head HEAD]\n"
            + "  EXPORT  what /v1/audit/SERVICE/export answered\n"
            + "  KEYS    what /v1/audit/SERVICE/keys answered\n"
            + "  HEAD    what /v1/audit/SERVICE/head answered at another time and was kept elsewhere";
    private static final int BROKEN = 1;
    private static final int UNREADABLE = 2;

    private VerifyAudit() {}

    public static void main(String[] arguments) {
        List<String> given = Arrays.asList(arguments);
        Optional<Path> keys = option(given, "--keys");
        if (given.isEmpty() || given.get(0).startsWith("--") || keys.isEmpty()) {
            System.err.println(USAGE);
            System.exit(UNREADABLE);
        }
        try {
            HeadKeys known = HeadKeys.read(Files.readString(keys.get()));
            Optional<SignedHead> kept = Optional.empty();
            if (option(given, "--head").isPresent()) {
                kept = Optional.of(
                        SignedHead.read(Files.readString(option(given, "--head").get())));
            }
            System.out.println(new ChainCheck(known, kept).check(Path.of(given.get(0))));
        } catch (BrokenChain broken) {
            System.err.println("NOT WHOLE: " + broken.getMessage());
            System.exit(BROKEN);
        } catch (IOException unreadable) {
            System.err.println("Cannot read " + unreadable.getMessage());
            System.exit(UNREADABLE);
        }
    }

    private static Optional<Path> option(List<String> given, String name) {
        int at = given.indexOf(name);
        return at >= 0 && at + 1 < given.size() ? Optional.of(Path.of(given.get(at + 1))) : Optional.empty();
    }
}

package id.payung.deploy.token;

import id.payung.deploy.Home;
import id.payung.deploy.Settings;
import id.payung.deploy.keys.TokenKeys;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Prints a token for local use. */
public final class Token {
    private static final int WRONG_USAGE = 2;

    private Token() {}

    /** Arguments: the home folder, then those of {@code deploy/token}. */
    public static void main(String[] arguments) {
        List<String> given = Arrays.asList(arguments).subList(1, arguments.length);
        Optional<TokenRequest> request = TokenRequest.parse(given);
        if (request.isEmpty()) {
            System.err.println(TokenRequest.USAGE);
            System.exit(WRONG_USAGE);
        }
        if (request.get().isTooLong()) {
            System.err.println(TokenRequest.TOO_LONG);
            System.exit(WRONG_USAGE);
        }
        System.out.println(local(Home.at(Path.of(arguments[0])), new Settings(System.getenv()))
                .token(
                        request.get().role(),
                        request.get().subject(),
                        request.get().sponsor(),
                        Instant.now(),
                        request.get().validity()));
    }

    /** Signs with the key of a home folder, which is made at the first need. */
    public static TokenMaker local(Home home, Settings settings) {
        return new TokenMaker(
                new TokenKeys(home.keys()).privateKey(), settings.text("PAYUNG_TOKEN_ISSUER", "https://payung.local"));
    }
}

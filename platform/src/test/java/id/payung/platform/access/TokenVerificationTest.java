package id.payung.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.platform.testing.HostileTokens;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TokenVerificationTest {

    private static final int SKEW_SECONDS = 60;
    private static final KeyPair KEYS = pair();
    private static final HostileTokens TOKENS = new HostileTokens(
            KEYS.getPrivate(),
            KEYS.getPublic(),
            "-----BEGIN PUBLIC KEY-----\n"
                    + Base64.getMimeEncoder().encodeToString(KEYS.getPublic().getEncoded())
                    + "\n-----END PUBLIC KEY-----\n");

    private final TokenVerification verification = new TokenVerification(rules());

    static Stream<Arguments> bad() {
        return TOKENS.all().entrySet().stream().map(bad -> Arguments.of(bad.getKey(), bad.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void refuses(String because, String token) {
        assertThatThrownBy(() -> verification.verify(token, Instant.now()))
                .as(because)
                .isInstanceOf(ParseException.class);
    }

    @Test
    void acceptsAGoodToken() throws ParseException {
        assertThat(verification.verify(TOKENS.signed(Map.of()), Instant.now()).getGroups())
                .contains("officer");
    }

    /** Far enough from the limit of 60 seconds that a slow machine changes nothing. */
    @ParameterizedTest
    @CsvSource({"exp, -30, true", "exp, -90, false", "nbf, 30, true", "nbf, 90, false"})
    void bearsWithClocksThatDifferALittle(String claim, long seconds, boolean accepted) {
        long now = Instant.now().getEpochSecond();
        String token = TOKENS.signed(Map.of("iat", Long.toString(now - 600), claim, Long.toString(now + seconds)));

        assertThat(isAccepted(token)).isEqualTo(accepted);
    }

    @Test
    void acceptsALifeOfADay() {
        long now = Instant.now().getEpochSecond();

        assertThat(isAccepted(TOKENS.signed(Map.of("exp", Long.toString(now + 24 * 3600)))))
                .isTrue();
    }

    @Test
    void remembersNoTokenForLong() {
        Instant now = Instant.parse("2026-11-23T00:00:00Z");

        assertThat(TokenVerification.memory(now.getEpochSecond() + 86_400, now)).isEqualTo(Duration.ofMinutes(3));
        assertThat(TokenVerification.memory(now.getEpochSecond() + 20, now)).isEqualTo(Duration.ofSeconds(20));
        assertThat(TokenVerification.memory(now.getEpochSecond() - 2, now)).isEqualTo(Duration.ZERO);
    }

    /** Both together are the longest that a key which is gone still opens a door. */
    @Test
    void forgetsAKeyThatIsGoneWithinFiveMinutes() {
        Duration remembered = TokenVerification.memory(86_400, Instant.EPOCH);

        assertThat(IssuerKeys.BELIEVED.plus(remembered)).isLessThanOrEqualTo(Duration.ofMinutes(5));
    }

    private boolean isAccepted(String token) {
        try {
            verification.verify(token, Instant.now());
            return true;
        } catch (ParseException refused) {
            return false;
        }
    }

    private static JWTAuthContextInfo rules() {
        JWTAuthContextInfo rules = new JWTAuthContextInfo(KEYS.getPublic(), "https://payung.local");
        rules.setExpectedAudience(Set.of("payung"));
        rules.setSignatureAlgorithm(Set.of(SignatureAlgorithm.RS256));
        rules.setClockSkew(SKEW_SECONDS);
        return rules;
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

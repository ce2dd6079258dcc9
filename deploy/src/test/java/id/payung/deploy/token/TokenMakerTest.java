package id.payung.deploy.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.deploy.Home;
import id.payung.deploy.Settings;
import id.payung.deploy.keys.TokenKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenMakerTest {

    @TempDir
    Path folder;

    @Test
    void signsWhatTheServicesExpect() throws Exception {
        Home home = Home.at(folder);
        String token = token(home, Instant.now(), Duration.ofHours(8));

        JwtClaims claims = consumer(home).processToClaims(token);

        assertThat(claims.getSubject()).isEqualTo("dinsos");
        assertThat(claims.getStringClaimValue("upn")).isEqualTo("dinsos");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("partner");
        assertThat(claims.getStringClaimValue("sponsor")).isEqualTo("KALTIM");
        assertThat(claims.getJwtId()).isNotBlank();
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(8 * 3600);
    }

    @Test
    void expires() {
        Home home = Home.at(folder);
        String token = token(home, Instant.now().minus(Duration.ofHours(2)), Duration.ofHours(1));

        assertThatThrownBy(() -> consumer(home).processToClaims(token)).isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void isRefusedUnderTheKeyOfAnotherHome() {
        String token = token(Home.at(folder.resolve("one")), Instant.now(), Duration.ofHours(1));
        Home other = Home.at(folder.resolve("other"));

        assertThatThrownBy(() -> consumer(other).processToClaims(token)).isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void keepsThePrivateKeyToItsOwner() throws Exception {
        Home home = Home.at(folder);
        new TokenKeys(home.keys()).publicKeyFile();
        Path file = home.keys().resolve("token-private.pem");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.keys())))
                .isEqualTo("rwx------");
    }

    private static String token(Home home, Instant issuedAt, Duration validity) {
        return Token.local(home, new Settings(Map.of()))
                .token("partner", "dinsos", Optional.of("KALTIM"), issuedAt, validity);
    }

    private static JwtConsumer consumer(Home home) throws Exception {
        return new JwtConsumerBuilder()
                .setVerificationKey(publicKey(new TokenKeys(home.keys()).publicKeyFile()))
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .setExpectedIssuer("https://payung.local")
                .setExpectedAudience("payung")
                .setRequireExpirationTime()
                .build();
    }

    private static PublicKey publicKey(Path pem) throws Exception {
        String base64 = Files.readString(pem).replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }
}

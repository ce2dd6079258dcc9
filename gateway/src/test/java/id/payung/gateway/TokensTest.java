package id.payung.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.platform.testing.HostileTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.jwt.util.KeyUtils;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TokensTest extends GatewayTest {

    @Test
    void acceptsAGoodTokenAndPassesItOn() {
        String token = tokens.of("partner");

        HttpResponse<String> first = withAuthorization("Bearer " + token);
        HttpResponse<String> again = withAuthorization("bearer " + token);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(json(first).getJsonObject("headers").getString("authorization"))
                .isEqualTo("Bearer " + token);
        assertThat(again.statusCode()).isEqualTo(200);
    }

    @Test
    void refusesARequestWithoutAToken() {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(gateway.resolve("/v1/members")));

        assertRefused(answer);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer garbage", "Bearer a.b.c", "Basic dTpw", "Bearer ..", "x"})
    void refusesGarbage(String authorization) {
        assertRefused(withAuthorization(authorization));
    }

    @Test
    void refusesTokensThatAreNotForUs() {
        Instant past = Instant.now().minusSeconds(600);

        assertRefused(spoilt(claims -> claims.issuedAt(past).expiresAt(past.plusSeconds(60))));
        assertRefused(spoilt(claims -> claims.issuer("https://elsewhere")));
        assertRefused(spoilt(claims -> claims.audience("another")));
        assertRefused(spoilt(claims -> claims.remove("aud")));
        assertRefused(spoilt(claims -> claims.remove("sub")));
    }

    @Test
    void refusesATokenOfAnotherKey() {
        String token = Tokens.claims("admin").jws().sign(Surroundings.rsa().getPrivate());

        assertRefused(withAuthorization("Bearer " + token));
    }

    @Test
    void refusesOtherAlgorithms() throws Exception {
        String publicKey =
                java.nio.file.Files.readString(java.nio.file.Path.of(privateKey).resolveSibling("public.pem"));
        SecretKeySpec confused = new SecretKeySpec(publicKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        String symmetric = Tokens.claims("admin").jws().sign(confused);
        String payload = tokens.of("admin").split("\\.")[1];
        String header = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes());

        assertRefused(withAuthorization("Bearer " + symmetric));
        assertRefused(withAuthorization("Bearer " + header + "." + payload + "."));
    }

    @Test
    void refusesEveryForgedToken() throws Exception {
        String pem = Files.readString(Path.of(privateKey).resolveSibling("public.pem"));
        PrivateKey key = KeyUtils.decodePrivateKey(Files.readString(Path.of(privateKey)));
        HostileTokens hostile = new HostileTokens(key, KeyUtils.decodePublicKey(pem), pem);

        hostile.all().forEach((because, token) -> assertThat(
                        withAuthorization("Bearer " + token).statusCode())
                .as(because)
                .isEqualTo(401));
        assertThat(withAuthorization("Bearer " + hostile.signed(Map.of())).statusCode())
                .isEqualTo(200);
        assertThat(enrollment.received()).isEqualTo(1);
    }

    @Test
    void readsATokenFromOneHeaderAndNowhereElse() {
        String token = tokens.of("officer");

        assertRefused(send(HttpRequest.newBuilder(gateway.resolve("/v1/members?access_token=" + token))));
        assertRefused(send(HttpRequest.newBuilder(gateway.resolve("/v1/members"))
                .header("Cookie", "access_token=" + token + "; Bearer=" + token)));
        HttpResponse<String> twice = send(request("/v1/members").header("Authorization", "Bearer " + token));
        assertThat(twice.statusCode()).isEqualTo(400);
        assertThat(enrollment.received()).isZero();
    }

    @Test
    void refusesARememberedTokenOnceItHasExpired() throws Exception {
        // the allowed skew of five seconds is over almost at once
        String token = tokens.sign(Tokens.claims("officer")
                .issuedAt(Instant.now().minusSeconds(60))
                .expiresAt(Instant.now().minusSeconds(3)));
        HttpResponse<String> before = withAuthorization("Bearer " + token);

        Thread.sleep(3_500);

        assertThat(before.statusCode()).isEqualTo(200);
        assertRefused(withAuthorization("Bearer " + token));
    }

    private HttpResponse<String> spoilt(UnaryOperator<JwtClaimsBuilder> spoil) {
        return withAuthorization("Bearer " + tokens.sign(spoil.apply(Tokens.claims("admin"))));
    }

    private HttpResponse<String> withAuthorization(String value) {
        return send(request("/v1/members").setHeader("Authorization", value));
    }

    private void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(code(answer)).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer"));
    }
}

package id.payung.enrollment.card;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.enrollment.Partner;
import id.payung.enrollment.People;
import id.payung.platform.testing.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Outsiders read and verify a card: the npm packages jsqr, pngjs and jose, installed under {@code target} and run by node. */
@Tag("oracle")
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class CardOracleTest {

    private static final Path SOURCE = Path.of("src/test/oracle-card");
    private static final Path HOME = Path.of("target/oracle-card");
    private static final long MINUTES = 5;

    @Test
    void outsidersReadTheCodeAndVerifyTheCard() throws Exception {
        Partner partner = Partner.registered();
        String member = Cards.member(partner, People.someone(), 6);
        install();

        Files.write(
                HOME.resolve("card.png"),
                Cards.card(partner, member, "image/png").asByteArray());
        Files.writeString(
                HOME.resolve("keys.json"), given().get("/v1/card-keys").asString());
        Files.writeString(
                HOME.resolve("list.jwt"), given().get("/v1/card-statuses/1").asString());
        run(List.of("node", "verify.js"), HOME.resolve("verdict.json"));

        JsonNode verdict =
                new ObjectMapper().readTree(HOME.resolve("verdict.json").toFile());
        assertThat(verdict.path("card")
                        .path("credentialSubject")
                        .path("sponsor")
                        .asText())
                .isEqualTo(partner.code());
        assertThat(verdict.path("card")
                        .path("credentialStatus")
                        .path("statusListCredential")
                        .asText())
                .isEqualTo(verdict.path("list").path("id").asText());
        assertThat(Cards.verified(verdict.path("code").asText()).getString("status"))
                .isEqualTo("VALID");
    }

    private static void install() throws Exception {
        Files.createDirectories(HOME);
        for (String file : List.of("package.json", "package-lock.json", "verify.js")) {
            Files.copy(SOURCE.resolve(file), HOME.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run(List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"), HOME.resolve("npm.log"));
    }

    private static void run(List<String> command, Path output) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(HOME.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(command + " took longer than " + MINUTES + " minutes");
        }
        assertThat(process.exitValue()).as(command.toString()).isZero();
    }
}

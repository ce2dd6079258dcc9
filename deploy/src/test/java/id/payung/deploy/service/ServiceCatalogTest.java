package id.payung.deploy.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.deploy.Home;
import id.payung.deploy.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceCatalogTest {

    @TempDir
    Path project;

    @Test
    void listsOnlyWhatIsBuilt() throws IOException {
        built("enrollment-service", "gateway");

        assertThat(catalog(Map.of()).built()).containsExactly(Module.ENROLLMENT, Module.GATEWAY);
        assertThat(spec(Module.GATEWAY, Map.of()).environment())
                .containsEntry("PAYUNG_ENROLLMENT_URLS", "http://127.0.0.1:8081")
                .doesNotContainKey("PAYUNG_CLAIMS_URLS");
    }

    @Test
    void keepsSecretsOffTheCommandLineAndFromServicesThatNeedThemNot() throws IOException {
        built("enrollment-service", "gateway");

        ServiceSpec enrollment = spec(Module.ENROLLMENT, Map.of());
        ServiceSpec gateway = spec(Module.GATEWAY, Map.of("PAYUNG_ENROLLMENT_DB_PASSWORD", "secret"));

        assertThat(enrollment.environment())
                .containsEntry("PAYUNG_ENROLLMENT_DB_PASSWORD", "password-of-payung_enrollment");
        assertThat(enrollment.command()).noneMatch(word -> word.contains("password-of"));
        assertThat(gateway.environment()).doesNotContainKey("PAYUNG_ENROLLMENT_DB_PASSWORD");
    }

    @Test
    void letsNoServiceUseTheTemporaryFolderThatAllUsersShare() throws IOException {
        built("enrollment-service", "gateway");
        Path temporary = Home.at(project.resolve("home")).temporary();

        assertThat(List.of(Module.ENROLLMENT, Module.GATEWAY))
                .allSatisfy(module ->
                        assertThat(spec(module, Map.of()).command()).contains("-Djava.io.tmpdir=" + temporary));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary)))
                .isEqualTo("rwx------");
    }

    @Test
    void letsTheServicesCallEachOtherThroughTheGatewayWhichSignsNothing() throws IOException {
        built("enrollment-service", "gateway");
        Map<String, String> user = Map.of("PAYUNG_GATEWAY_PORT", "18080");

        assertThat(spec(Module.ENROLLMENT, user).environment())
                .containsEntry("PAYUNG_GATEWAY_URL", "http://127.0.0.1:18080")
                .containsEntry("PAYUNG_TOKEN_PRIVATE_KEY", "file:" + project.resolve("home/keys/token-private.pem"));
        assertThat(project.resolve("home/keys/token-private.pem")).exists();
        assertThat(spec(Module.GATEWAY, Map.of("PAYUNG_TOKEN_PRIVATE_KEY", "file:/own.pem"))
                        .environment())
                .doesNotContainKey("PAYUNG_TOKEN_PRIVATE_KEY");
    }

    @Test
    void leavesTheDatabaseToTheUserWhoNamesOne() throws IOException {
        built("enrollment-service");
        Map<String, String> user = Map.of("PAYUNG_ENROLLMENT_JDBC_URL", "jdbc:postgresql://db/x");

        assertThat(catalog(user).withLocalDatabase()).isEmpty();
        assertThat(spec(Module.ENROLLMENT, user).environment())
                .containsEntry("PAYUNG_ENROLLMENT_JDBC_URL", "jdbc:postgresql://db/x")
                .doesNotContainKey("PAYUNG_ENROLLMENT_DB_PASSWORD");
    }

    @Test
    void makesNoKeysForTheIssuerOfTheUser() throws IOException {
        built("gateway");
        Map<String, String> user =
                Map.of("PAYUNG_TOKEN_ISSUER", "https://sso", "PAYUNG_TOKEN_PUBLIC_KEY", "https://sso/jwks");

        assertThat(spec(Module.GATEWAY, user).environment()).containsAllEntriesOf(user);
        assertThat(project.resolve("home/keys/token-private.pem")).doesNotExist();
    }

    @Test
    void runsSeveralOfEachServiceBehindOneGateway() throws IOException {
        built("enrollment-service", "gateway");
        Map<String, String> user = Map.of("PAYUNG_INSTANCES", "2", "PAYUNG_ENROLLMENT_PORT", "7000");

        List<ServiceSpec> enrollment = specs(Module.ENROLLMENT, user);

        assertThat(enrollment).extracting(ServiceSpec::name).containsExactly("enrollment", "enrollment-2");
        assertThat(enrollment.get(1).environment())
                .containsEntry("PAYUNG_ENROLLMENT_PORT", "7010")
                .containsEntry("PAYUNG_ENROLLMENT_MANAGEMENT_PORT", "8010");
        assertThat(specs(Module.GATEWAY, user)).hasSize(1);
        assertThat(spec(Module.GATEWAY, user).environment())
                .containsEntry("PAYUNG_ENROLLMENT_URLS", "http://127.0.0.1:7000,http://127.0.0.1:7010");
    }

    @Test
    void refusesANumberOfInstancesThatIsNone() throws IOException {
        built("enrollment-service", "gateway");

        assertThatThrownBy(() -> specs(Module.ENROLLMENT, Map.of("PAYUNG_INSTANCES", "many")))
                .hasMessage("PAYUNG_INSTANCES must be a number from 1 to 4");
    }

    private void built(String... folders) throws IOException {
        for (String folder : folders) {
            Path application = Files.createDirectories(project.resolve(folder).resolve("target/quarkus-app"));
            Files.createFile(application.resolve("quarkus-run.jar"));
        }
    }

    private ServiceSpec spec(Module module, Map<String, String> user) {
        return specs(module, user).get(0);
    }

    private List<ServiceSpec> specs(Module module, Map<String, String> user) {
        return catalog(user).specs(module, name -> "jdbc:" + name, role -> "password-of-" + role);
    }

    private ServiceCatalog catalog(Map<String, String> user) {
        return new ServiceCatalog(project, Home.at(project.resolve("home")), new Settings(user));
    }
}

package id.payung.deploy.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContainersTest {

    private static final List<String> PARTS = List.of("postgres", "enrollment", "claims", "reporting", "gateway");

    @Test
    void buildsImagesThatDoNotRunAsRoot() {
        assertThat(Manifests.text(Path.of("Dockerfile"))).containsPattern("(?m)^USER 10001:10001$");
    }

    @Test
    void opensNoPortButTheGateways() throws IOException {
        JsonNode services = compose();

        assertThat(PARTS).allSatisfy(part -> {
            assertThat(services.path(part).has("image")).isTrue();
            assertThat(services.path(part).has("ports")).isEqualTo(part.equals("gateway"));
            assertThat(services.path(part).at("/deploy/resources/limits").has("memory"))
                    .isTrue();
        });
    }

    @Test
    void givesNoPasswordInTheEnvironment() throws IOException {
        JsonNode services = compose();

        assertThat(PARTS).allSatisfy(part -> assertThat(
                        services.path(part).path("environment").toString())
                .doesNotContainPattern("PASSWORD\"|CLIENT_SECRET"));
    }

    private static JsonNode compose() throws IOException {
        return Manifests.YAML.readTree(Path.of("compose.yaml").toFile()).path("services");
    }
}

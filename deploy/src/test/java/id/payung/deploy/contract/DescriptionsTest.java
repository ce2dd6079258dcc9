package id.payung.deploy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the services' API descriptions say must hold together: others make their clients of them. */
class DescriptionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"enrollment-service", "claims-service", "reporting-service"})
    void everyTokenThatACallAsksForIsDescribed(String service) throws IOException {
        JsonNode description = description(service);
        TreeSet<String> asked = new TreeSet<>();

        for (JsonNode calls : description.get("paths")) {
            for (JsonNode call : calls) {
                call.path("security").forEach(one -> one.fieldNames().forEachRemaining(asked::add));
            }
        }

        assertThat(description.at("/components/securitySchemes").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"enrollment-service", "claims-service", "reporting-service"})
    void whoeverMayAskWhetherSomethingChangedMayHearThatItDidNot(String service) throws IOException {
        for (JsonNode calls : description(service).get("paths")) {
            for (JsonNode call : calls) {
                if (call.path("parameters").findValuesAsText("name").contains("If-None-Match")) {
                    assertThat(call.path("responses").has("304"))
                            .as(call.path("summary").asText())
                            .isTrue();
                }
            }
        }
    }

    private static JsonNode description(String service) throws IOException {
        return new ObjectMapper()
                .readTree(Path.of("..", service, "contracts", "openapi.json").toFile());
    }
}

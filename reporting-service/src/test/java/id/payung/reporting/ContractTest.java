package id.payung.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.platform.subscription.IncomingEvent;
import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.reporting.claims.ClaimEventReading;
import id.payung.reporting.member.MemberEventReading;
import id.payung.reporting.testing.FeedStandIn;
import id.payung.reporting.testing.Reports;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What others build on, and what this service builds on: its API description, and the examples of events that the
 * producers commit. A run with {@code -Dcontracts.update=true} writes the description anew.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class ContractTest {

    private static final Path DESCRIPTION = Path.of("contracts", "openapi.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theApiDescriptionIsTheCommittedOne() throws IOException {
        JsonNode served = JSON.readTree(Reports.as("analyst")
                .queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        if (Boolean.getBoolean("contracts.update")) {
            Files.createDirectories(DESCRIPTION.getParent());
            Files.writeString(DESCRIPTION, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(served) + "\n");
        }

        assertThat(served).isEqualTo(JSON.readTree(DESCRIPTION.toFile()));
    }

    /** Of two methods of one path the description takes the words of the first by name. */
    @Test
    void describesReportsByWhatTheyTellAndNotByTheirForm() throws IOException {
        assertThat(JSON.readTree(DESCRIPTION.toFile()).findValuesAsText("summary"))
                .isNotEmpty()
                .noneMatch(summary -> summary.startsWith("The same as CSV"));
    }

    static java.util.Set<String> memberEvents() {
        return MemberEventReading.TYPES;
    }

    static java.util.Set<String> claimEvents() {
        return ClaimEventReading.TYPES;
    }

    @ParameterizedTest
    @MethodSource("memberEvents")
    void readsEventsAsEnrollmentTellsThem(String type) throws IOException {
        IncomingEvent example = example("enrollment-service", type);

        assertThat(MemberEventReading.read(example, UnaryOperator.identity())).isPresent();
    }

    @ParameterizedTest
    @MethodSource("claimEvents")
    void readsEventsAsClaimsTellsThem(String type) throws IOException {
        IncomingEvent example = example("claims-service", type);

        assertThat(ClaimEventReading.claim(example, UnaryOperator.identity())).isPresent();
        assertThat(ClaimEventReading.after(Optional.empty(), example, UnaryOperator.identity()))
                .isPresent();
    }

    private static IncomingEvent example(String producer, String type) throws IOException {
        Path file = Path.of("..", producer, "contracts", "events", type + ".json");
        JsonNode event = JSON.readTree(file.toFile());
        return new IncomingEvent(
                event.get("id").asText(),
                event.get("source").asText(),
                event.get("type").asText(),
                event.get("subject").asText(),
                event.get("time").asText(),
                event.get("data").toString());
    }
}

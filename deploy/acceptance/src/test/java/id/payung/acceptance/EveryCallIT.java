package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.payung.acceptance.fuzz.ApiDescription;
import id.payung.acceptance.fuzz.Operation;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * After the other classes (see {@link ClassOrderer.OrderAnnotation}): whether one of them made each call of
 * enrollment-service as its user would, and got what it asked for. Run alone it finds every call missing.
 */
@ExtendWith(RunningPayung.class)
@Order(Integer.MAX_VALUE - 1)
class EveryCallIT {

    private final Callers callers;

    EveryCallIT(Payung payung) {
        callers = new Callers(payung);
    }

    @Test
    void everyCallOfEnrollmentWasMadeThroughTheGateway() throws IOException {
        assertThat(MadeCalls.missing(ofEnrollment()))
                .as("calls that no class before this one made; run alone, all are missing")
                .isEmpty();
    }

    private List<Operation> ofEnrollment() throws IOException {
        JsonNode contract = new ObjectMapper()
                .readTree(Payung.PROJECT
                        .resolve("enrollment-service/contracts/openapi.json")
                        .toFile());
        List<String> inside = new ApiDescription(contract)
                .operations().stream().map(EveryCallIT::outside).toList();
        JsonNode merged =
                callers.as("officer").get("/api/openapi.json").expecting(200).json();
        List<Operation> found = new ApiDescription(merged)
                .operations().stream()
                        .filter(operation -> inside.contains(operation.name()))
                        .toList();
        assertThat(found).isNotEmpty().extracting(Operation::name).containsExactlyInAnyOrderElementsOf(inside);
        return found;
    }

    /** What the gateway calls an operation of the service. */
    private static String outside(Operation operation) {
        return operation.name().replaceFirst("/v1/(events|audit)", "/v1/$1/enrollment");
    }
}

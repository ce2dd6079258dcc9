package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The codes of regions and occupations, as rosters and answers use them. */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferenceCodesIT {

    private final Callers callers;
    private final Caller officer;
    private final Office office;

    ReferenceCodesIT(Payung payung) {
        callers = new Callers(payung);
        officer = callers.as("officer");
        office = Office.open(callers, "CODES");
    }

    @Test
    void everyRegencyOfAProvinceHasItsCode() {
        List<JsonNode> regions = items("/v1/regions");
        List<JsonNode> province = items("/v1/regions?province=64");

        assertThat(regions).hasSizeGreaterThan(500);
        assertThat(province)
                .hasSize(10)
                .allSatisfy(region -> assertThat(region.path("code").asText()).startsWith("64."));
        assertThat(province)
                .anySatisfy(region -> assertThat(region.path("name").asText()).isEqualTo("Kota Samarinda"));
        assertThat(items("/v1/regions?province=99")).isEmpty();
        Problems.isProblem(officer.get("/v1/regions?province=64.72"), 400, "INVALID_PARAMETER");
    }

    @Test
    void aRosterMayUseTheLabelOfAnOccupationForItsCode() {
        List<JsonNode> occupations = items("/v1/occupations");

        assertThat(occupations)
                .extracting(occupation -> occupation.path("code").asText())
                .contains("MOSQUE_KEEPER", "FISHER", "DRIVER", "OTHER")
                .doesNotHaveDuplicates();
        assertThat(occupations)
                .filteredOn(occupation -> occupation.path("transport").asBoolean())
                .extracting(occupation -> occupation.path("code").asText())
                .contains("DRIVER", "COURIER")
                .doesNotContain("FISHER");
        String fisher = occupations.stream()
                .filter(occupation -> occupation.path("code").asText().equals("FISHER"))
                .findFirst()
                .orElseThrow()
                .path("labelId")
                .asText();
        String byLabel = People.row().replace("FISHER", fisher);
        assertThat(office.enroll(byLabel).expecting(201).json().path("amount").asLong())
                .isEqualTo(100_800);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/regions", "/v1/occupations"})
    void whoHasTheCodesFetchesThemOnce(String path) {
        String tag = officer.get(path).expecting(200).header("ETag").orElseThrow();

        Answer again = callers.as("analyst").get(path, Map.of("If-None-Match", tag));

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("ETag")).contains(tag);
        assertThat(again.body()).isEmpty();
    }

    private List<JsonNode> items(String path) {
        JsonNode items = officer.get(path).expecting(200).json().path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }
}

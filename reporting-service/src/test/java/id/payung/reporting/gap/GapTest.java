package id.payung.reporting.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.reporting.testing.FeedStandIn;
import id.payung.reporting.testing.Reports;
import id.payung.reporting.testing.Story;
import id.payung.reporting.testing.Story.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class GapTest {

    @Test
    void saysWhoIsMissingWhatItCostsAndWhen() {
        Story story = new Story();
        for (int i = 0; i < 10; i++) {
            story.covered(Person.in("62.05"), "S-GAP", "FISHER", LocalDate.of(2025, 1, 1), 12);
        }
        for (int i = 0; i < 10; i++) {
            story.covered(Person.in("62.05"), "S-GAP", "FISHER", LocalDate.of(2025, 5, 1), 12);
        }
        Reports.tell(story);
        Reports.figure("VULNERABLE_WORKERS", "62.05", YearMonth.of(2025, 1), 100);

        JsonNode gap = Reports.get("/v1/gap?region=62.05&month=2025-06&targetPercent=50");

        JsonNode row = gap.at("/rows/0");
        assertThat(gap.at("/tariff/amount").asInt()).isEqualTo(16_800);
        assertThat(row.get("missing").asInt()).isEqualTo(30);
        assertThat(row.get("monthlyCost").asInt()).isEqualTo(504_000);
        assertThat(row.get("yearlyCost").asInt()).isEqualTo(6_048_000);
        // from none in December to 20 in June: 6 steps
        assertThat(row.get("pacePerMonth").decimalValue()).isEqualByComparingTo("3.33");
        assertThat(row.get("reachedIn").asText()).isEqualTo("2026-04");
    }

    @Test
    void theCsvSaysOfWhenAndByWhatItIsMeasured() {
        Reports.as("analyst")
                .accept("text/csv")
                .get("/v1/gap?region=62.05&month=2025-06&denominator=INFORMAL_WORKERS")
                .then()
                .statusCode(200)
                .body(containsString("region,regionName,month,asOf,targetPercent,covered,denominatorCode,denominator,"))
                .body(containsString("INFORMAL_WORKERS"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "targetPercent=0",
                "targetPercent=100.01",
                "targetPercent=1.234",
                "targetPercent=-5",
                "targetPercent=all",
                "month=2010-01",
                "month=2999-01",
                "region=xx",
                "denominator=X"
            })
    void refusesWhatItCannotRead(String query) {
        Reports.as("analyst").get("/v1/gap?" + query).then().statusCode(400);
    }
}

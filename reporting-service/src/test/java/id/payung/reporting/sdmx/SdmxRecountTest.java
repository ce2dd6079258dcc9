package id.payung.reporting.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.reporting.testing.FeedStandIn;
import id.payung.reporting.testing.RandomLives;
import id.payung.reporting.testing.Reports;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Statistical software is told what {@code /v1/coverage} tells: of every combination, area and month, row by row. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(FeedStandIn.class)
class SdmxRecountTest {

    private static final long SEED = Long.getLong("payung.seed", 20_261_127);
    private static final List<String> REGIONS = List.of("91.03", "91.05", "91.71", "92.02");
    private static final List<String> DIMENSIONS =
            List.of("region", "occupation", "sponsor", "program", "sex", "ageGroup");
    private static final Map<String, String> AGES = Map.of("UNDER_15", "Y_LT15", "65+", "Y_GE65");

    @Test
    void everyObservationIsARowOfCoverage() {
        System.out.println("seed " + SEED);
        Reports.tell(new RandomLives(SEED, 600, REGIONS, List.of("S-M", "S-N")).somethingHappens(2_400));
        List.of("91", "91.03", "92.02").forEach(SdmxRecountTest::hasWorkers);

        compare("2023-01", "2024-12");
        compare("2023-07", "2023-07");
        everyFormTellsTheSame("2023-01", "2023-12");
    }

    /** As many observations, and as many persons in all, as the CSV has; each by its schema. */
    private static void everyFormTellsTheSame(String from, String to) {
        List<Long> told = observations(from, to).values().stream()
                .map(value -> value.substring(0, value.indexOf(' ')))
                .map(persons -> persons.equals("null") ? 0L : Long.parseLong(persons))
                .toList();
        String generic = data("application/vnd.sdmx.genericdata+xml;version=2.1", from, to);
        String specific = data("application/vnd.sdmx.structurespecificdata+xml;version=2.1", from, to);
        String json = data(Asked.JSON, from, to);
        SdmxSchemas.validate(generic);
        SdmxSchemas.validate(specific);
        JsonSchemas.validate("/sdmx/data-message.json", json);

        assertThat(found("<(?:\\w+:)?Obs[ >]()", generic)).hasSameSizeAs(told);
        assertThat(found("<(?:\\w+:)?Obs[ >]()", specific)).hasSameSizeAs(told);
        assertThat(observations(json)).hasSameSizeAs(told);
        long persons = told.stream().mapToLong(Long::longValue).sum();
        assertThat(persons).isPositive();
        assertThat(sum(found("<(?:\\w+:)?ObsValue value=\"(\\d+)\"", generic))).isEqualTo(persons);
        assertThat(sum(found("OBS_VALUE=\"(\\d+)\"", specific))).isEqualTo(persons);
        assertThat(sum(observations(json).stream().filter(value -> !value.isEmpty())))
                .isEqualTo(persons);
    }

    private static String data(String mediaType, String from, String to) {
        return Asked.get(mediaType, Asked.FLOW + "*?c%5BTIME_PERIOD%5D=ge:" + from + "%2Ble:" + to)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** The value of each observation, empty where it is hidden. */
    private static List<String> observations(String json) {
        List<String> values = new ArrayList<>();
        Reports.json(json).at("/data/dataSets/0/series").forEach(series -> series.get("observations")
                .forEach(observation -> values.add(
                        observation.get(0).isNull() ? "" : observation.get(0).asText())));
        return values;
    }

    private static long sum(List<String> numbers) {
        return sum(numbers.stream());
    }

    private static long sum(Stream<String> numbers) {
        return numbers.mapToLong(Long::parseLong).sum();
    }

    private static void hasWorkers(String region) {
        Reports.as("admin")
                .contentType(ContentType.JSON)
                .body(Map.of("value", 250, "source", "Made up", "asOf", "2022-12-31"))
                .put("/v1/figures/VULNERABLE_WORKERS/" + region + "/2023-01")
                .then()
                .statusCode(201);
    }

    private static void compare(String from, String to) {
        Map<String, String> told = observations(from, to);

        assertThat(told).isEqualTo(rows(from, to));
        assertThat(told.values()).anyMatch(value -> value.startsWith("null C"));
        assertThat(told.values()).anyMatch(value -> value.startsWith("0 F"));
        assertThat(told.values()).anyMatch(value -> value.matches("[1-9][0-9]* F 250 .* [0-9.]+"));
    }

    private static Map<String, String> observations(String from, String to) {
        String csv = Reports.as("analyst")
                .urlEncodingEnabled(false)
                .accept("application/vnd.sdmx.data+csv;version=2.0.0")
                .get("/sdmx/data/dataflow/PAYUNG/DF_COVERAGE/1.0.0/*?c%5BTIME_PERIOD%5D=ge:" + from + "%2Ble:" + to)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Map<String, String> observations = new TreeMap<>();
        for (NamedCsvRecord row :
                CsvReader.builder().ofNamedCsvRecord(csv).stream().toList()) {
            String key = String.join(
                    ".",
                    row.getField("REF_AREA"),
                    row.getField("OCCUPATION"),
                    row.getField("SPONSOR"),
                    row.getField("PROGRAM"),
                    row.getField("SEX"),
                    row.getField("AGE_GROUP"),
                    row.getField("TIME_PERIOD"));
            String value = String.join(
                    " ",
                    orNull(row.getField("OBS_VALUE")),
                    row.getField("CONF_STATUS"),
                    orNull(row.getField("DENOMINATOR")),
                    orNull(row.getField("DENOMINATOR_AREA")),
                    number(orNull(row.getField("PERCENT"))));
            assertThat(observations.put(key, value)).as("twice: " + key).isNull();
        }
        return observations;
    }

    private static String orNull(String field) {
        return field.isEmpty() ? "null" : field;
    }

    private static String number(String text) {
        return text.equals("null")
                ? text
                : new BigDecimal(text).stripTrailingZeros().toPlainString();
    }

    private static Map<String, String> rows(String from, String to) {
        Map<String, String> rows = new TreeMap<>();
        for (JsonNode combination : Reports.get("/v1/coverage/combinations").get("combinations")) {
            List<String> names = new ArrayList<>();
            combination.forEach(name -> names.add(name.asText()));
            rows(rows, names, from, to);
            if (names.remove("region")) {
                names.add("province");
                rows(rows, names, from, to);
            }
        }
        return rows;
    }

    private static void rows(Map<String, String> rows, List<String> names, String from, String to) {
        String groups = String.join(",", names) + (names.isEmpty() ? "" : ",") + "month";
        for (JsonNode row : Reports.get("/v1/coverage?groupBy=" + groups + "&from=" + from + "&to=" + to)
                .get("rows")) {
            List<String> key = new ArrayList<>();
            DIMENSIONS.forEach(dimension -> key.add(code(dimension, row)));
            key.add(row.get("month").asText());
            String value = String.join(
                    " ",
                    row.get("numerator").asText(),
                    row.get("suppressed").asBoolean() ? "C" : "F",
                    row.get("denominator").asText(),
                    row.get("denominatorRegion").asText().replace(".", ""),
                    number(row.get("percent").asText()));
            rows.put(String.join(".", key), value);
        }
    }

    /** Areas without the dot, ages as SDMX writes them, totals as _T. */
    private static String code(String dimension, JsonNode row) {
        String name = dimension.equals("region") && row.has("province") ? "province" : dimension;
        if (!row.has(name)) {
            return "_T";
        }
        String code = row.get(name).asText();
        return switch (dimension) {
            case "region" -> code.replace(".", "");
            case "ageGroup" -> AGES.getOrDefault(code, "Y" + code.replace("-", "T"));
            default -> code;
        };
    }
}

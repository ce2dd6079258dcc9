package id.payung.claims.simulation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.payung.claims.law.SchoolYear;
import id.payung.platform.testing.EmbeddedDatabase;
import id.payung.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Payouts that newspapers published, asked of the simulation as anybody asks it; what they do not say (school years) is
 * given here, as domain.md 3.2 solves it.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class PublishedCasesTest {

    /** the next school years that decompose the published projections */
    private static final Map<String, List<SchoolYear>> CHILDREN = Map.of(
            "C05", List.of(SchoolYear.SD6),
            "C09", List.of(SchoolYear.SMA2),
            "C12", List.of(SchoolYear.TK1, SchoolYear.TK1),
            "C18", List.of(SchoolYear.TK1, SchoolYear.SD5),
            "C28", List.of(SchoolYear.TK2, SchoolYear.SMA3));

    private static final Map<String, String> PARTS = Map.of(
            "santunan_kematian_rp", "DEATH_GRANT",
            "santunan_berkala_rp", "PERIODIC_GRANT",
            "biaya_pemakaman_rp", "FUNERAL_GRANT");

    /** the day of the event where the row has only a month, or nothing but a publication */
    private static final Map<String, LocalDate> DAYS =
            Map.of("C23", LocalDate.of(2024, 6, 1), "C28", LocalDate.of(2023, 1, 1));

    @ParameterizedTest
    @MethodSource("usableRows")
    void paysWhatWasPublished(String caseId) {
        NamedCsvRecord row = row(caseId);

        JsonPath answer = simulate(bodyOf(row));

        long each = rupiah(row, "total_published_rp") - rupiah(row, "jht_rp") - rupiah(row, "jp_rp");
        boolean perHeir = caseId.equals("C11");
        long expected = perHeir ? each : each / Integer.parseInt(row.getField("cases_n"));
        long tolerance = caseId.equals("C28") ? 1_000_000 : perHeir ? 1_000 : 0;
        boolean scholarshipByYear = caseId.equals("C21");
        long paid = scholarshipByYear
                ? answer.getLong("cashTotal") + answer.getLong("scholarship.children[0].years[0].amount")
                : answer.getLong("total");
        assertThat(paid).isCloseTo(expected, within(tolerance));
        assertThat(answer.getList("lines.verified")).doesNotContain(false);
        assertThat(answer.getString("outcome")).isEqualTo(caseId.equals("C29") ? "PARTLY_GRANTED" : "GRANTED");
    }

    @ParameterizedTest
    @MethodSource("usableRows")
    void paysEachPartThatWasPublished(String caseId) {
        NamedCsvRecord row = row(caseId);
        // the one row of several people that says what each of them got
        int people = caseId.equals("C11") ? 1 : Integer.parseInt(row.getField("cases_n"));

        JsonPath answer = simulate(bodyOf(row));

        PARTS.forEach((column, benefit) ->
                assertThat(paid(answer, benefit)).as(benefit).isEqualTo(rupiah(row, column) / people));
        assertThat(answer.<String>getList("lines.benefit")).isSubsetOf(PARTS.values());
        long scholarship = rupiah(row, "scholarship_rp");
        String projected =
                caseId.equals("C21") ? "scholarship.children[0].years[0].amount" : "scholarship.projectedTotal";
        assertThat(scholarship == 0 ? 0 : answer.getLong(projected)).isEqualTo(scholarship);
    }

    private static long paid(JsonPath answer, String benefit) {
        return answer.<Map<String, Object>>getList("lines").stream()
                .filter(line -> line.get("benefit").equals(benefit))
                .mapToLong(line -> ((Number) line.get("amount")).longValue())
                .sum();
    }

    @Test
    void bearsTheWholeCostOfCare() {
        NamedCsvRecord row = row("C31");
        Map<String, Object> body = new HashMap<>(bodyOf(row));
        body.put("event", event(row, "TEMPORARY_DISABILITY"));
        body.put("treatment", Map.of("careCost", rupiah(row, "total_published_rp")));

        JsonPath answer = simulate(body);

        assertThat(answer.getString("outcome")).isEqualTo("GRANTED");
        assertThat(answer.getLong("total")).isEqualTo(1_200_000_000);
    }

    private static JsonPath simulate(Map<String, Object> body) {
        return given().auth()
                .oauth2(Tokens.of("analyst"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/benefit-simulations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> bodyOf(NamedCsvRecord row) {
        return Map.of(
                "event", event(row, "DEATH"), "registrations", registrations(row), "children", children(row, day(row)));
    }

    private static Map<String, Object> event(NamedCsvRecord row, String kind) {
        boolean byWork = row.getField("program").startsWith("JKK");
        return Map.of("kind", kind, "cause", byWork ? "WORK_ACCIDENT" : "OTHER", "date", day(row).toString());
    }

    private static List<Map<String, Object>> children(NamedCsvRecord row, LocalDate day) {
        List<Map<String, Object>> children = new ArrayList<>();
        if (rupiah(row, "scholarship_rp") > 0) {
            int firstYear = day.getMonthValue() < 7 ? day.getYear() : day.getYear() + 1;
            for (SchoolYear next : CHILDREN.getOrDefault(row.getField("case_id"), List.of(SchoolYear.PT1))) {
                LocalDate born = LocalDate.of(firstYear - 4 - next.ordinal(), 5, 1);
                children.add(Map.of("birthDate", born.toString(), "nextSchoolYear", next.name()));
            }
        }
        return children;
    }

    private static List<Map<String, Object>> registrations(NamedCsvRecord row) {
        int months = row.getField("case_id").equals("C29") ? 2 : rupiah(row, "scholarship_rp") > 0 ? 36 : 14;
        String segment = row.getField("segment");
        String wage = row.getField("wage_basis_rp").replaceAll("[^0-9].*", "");
        long income = wage.isEmpty() ? 1_000_000 : Long.parseLong(wage);
        boolean banded = !segment.startsWith("PU") && !segment.startsWith("election");
        Map<String, Object> one = Map.of(
                "segment",
                banded ? "BPU" : "PU",
                banded ? "declaredIncome" : "monthlyWage",
                income,
                "membershipMonths",
                months,
                "contributionMonths",
                months);
        return row.getField("program").equals("JKM x2") ? List.of(one, one) : List.of(one);
    }

    private static LocalDate day(NamedCsvRecord row) {
        String text = row.getField("event_or_publication_date").replaceAll(" .*", "");
        if (DAYS.containsKey(row.getField("case_id"))) {
            return DAYS.get(row.getField("case_id"));
        }
        return LocalDate.parse(text.length() == 7 ? text + "-01" : text);
    }

    private static long rupiah(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    static Stream<String> usableRows() {
        return rows().stream()
                .filter(row -> row.getField("use_as_test").startsWith("yes")
                        || row.getField("case_id").equals("C28"))
                .map(row -> row.getField("case_id"))
                .filter(caseId -> caseId.startsWith("C"));
    }

    private static NamedCsvRecord row(String caseId) {
        return rows().stream()
                .filter(row -> row.getField("case_id").equals(caseId))
                .findFirst()
                .orElseThrow();
    }

    private static List<NamedCsvRecord> rows() {
        var in = new InputStreamReader(
                PublishedCasesTest.class.getResourceAsStream("/benefit_cases.csv"), StandardCharsets.UTF_8);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

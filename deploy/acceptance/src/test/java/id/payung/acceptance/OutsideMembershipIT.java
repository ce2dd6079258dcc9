package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Membership from before and from elsewhere: it counts for months, and nobody pays twice for it. */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutsideMembershipIT {

    private static final String HEADER = "nik,payer,segment,job,from,until,paid_months,source\n";

    private final Office office;
    private final Caller officer;

    OutsideMembershipIT(Payung payung) {
        Callers callers = new Callers(payung);
        office = Office.open(callers, "OUTSIDE");
        officer = callers.as("officer");
    }

    private Answer imports(String file, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", "text/csv");
        return officer.post("/v1/memberships/imports", BodyPublishers.ofString(file), all);
    }

    private Answer imports(String file) {
        return imports(file, Map.of("Accept", "application/json"));
    }

    private static String line(String nik, String from, String until, int months) {
        return nik + ",PT Lama,PU,1," + from + "," + until + "," + months + ",letter 7\n";
    }

    @Test
    void earlierMonthsCountAndTheSameFileAgainAddsNone() {
        String nik = People.nikOf(People.row());
        String file = HEADER + line(nik, "2020-01", "2022-07", 30);

        JsonNode first = imports(file).expecting(200).json();
        JsonNode again = imports(file).expecting(200).json();

        assertThat(first.path("imported").asInt()).isEqualTo(1);
        assertThat(again.path("imported").asInt()).isZero();
        assertThat(again.path("already").asInt()).isEqualTo(1);
        JsonNode cover = officer.post("/v1/coverage-checks", Map.of("nik", nik, "at", "2022-06-15T00:00:00+08:00"))
                .expecting(200)
                .json();
        assertThat(cover.path("contributionMonths").asInt()).isEqualTo(30);
    }

    @Test
    void everyRowHasItsVerdictInTheLanguageOfTheOfficer() {
        String known = People.nikOf(People.row());
        imports(HEADER + line(known, "2022-01", "2022-07", 6)).expecting(200);
        String file = HEADER
                + line(known, "2022-01", "2022-07", 6)
                + line("123", "2022-01", "2022-07", 6)
                + line(known, "2022-01", "2022-06", 3)
                + line(People.nikOf(People.row()), "2022-01", "2022-07", 6)
                + "x\n";

        Answer csv = imports(file, Map.of("Accept", "text/csv", "Accept-Language", "id"))
                .expecting(200);

        assertThat(csv.header("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(CsvRows.of(csv))
                .extracting(row -> row.getField("line") + " " + row.getField("outcome") + " " + row.getField("code"))
                .containsExactly(
                        "2 ALREADY_IMPORTED ",
                        "3 REJECTED NIK_LENGTH",
                        "4 REJECTED MEMBERSHIP_DIFFERS|MEMBERSHIP_DIFFERS",
                        "5 IMPORTED ",
                        "6 REJECTED ROW_MALFORMED");
        assertThat(csv.text()).contains("Isi NIK lengkap 16 angka.").doesNotContain(known);
        JsonNode totals = imports(file).expecting(200).json();
        assertThat(totals.path("rows").asInt()).isEqualTo(5);
        assertThat(totals.path("already").asInt()).isEqualTo(2);
        assertThat(totals.path("rejected").asInt()).isEqualTo(3);
        assertThat(totals.path("errors").findValuesAsText("code"))
                .containsExactly("NIK_LENGTH", "MEMBERSHIP_DIFFERS", "MEMBERSHIP_DIFFERS", "ROW_MALFORMED");
    }

    @Test
    void whoIsPaidForElsewhereIsCoveredByAnotherWhoIsNamedInTheRoster() {
        String elsewhere = People.row();
        String formerly = People.row();
        imports(HEADER
                        + line(People.nikOf(elsewhere), "2023-07", "2024-01", 6)
                        + line(People.nikOf(formerly), "2023-01", "2023-07", 6))
                .expecting(200);

        JsonNode job = office.worked("SK-OUTSIDE", People.roster(List.of(elsewhere, formerly)));

        assertThat(job.path("counts").path("COVERED_BY_ANOTHER").asInt()).isEqualTo(1);
        assertThat(job.path("counts").path("ENROLLED").asInt()).isEqualTo(1);
        assertThat(office.partner()
                        .get("/v1/rosters/" + job.path("id").asText() + "/rows?outcome=COVERED_BY_ANOTHER")
                        .expecting(200)
                        .text())
                .contains(People.nikOf(elsewhere), "PT Lama");
        Answer single = office.enroll(elsewhere);
        Problems.isProblem(single, 409, "COVERED_BY_ANOTHER");
        assertThat(single.text()).doesNotContain("PT Lama");
        office.enroll(elsewhere, "2024-01", 1).expecting(201);
    }

    @Test
    void aFileThatIsNotWhatItSaysImportsNothing() {
        String nik = People.nikOf(People.row());
        String file = HEADER + line(nik, "2022-01", "2022-07", 6);
        String digest = ContentDigest.of(file.getBytes(StandardCharsets.UTF_8));

        Problems.isProblem(
                imports(file, Map.of(ContentDigest.HEADER, ContentDigest.WRONG)), 400, "CONTENT_DIGEST_MISMATCH");
        Problems.isProblem(imports("nik,name\n1,2\n", Map.of("Accept", "text/csv")), 422, "COLUMNS_DIFFER");
        Problems.isProblem(imports(HEADER), 422, "IMPORT_EMPTY");

        JsonNode taken = imports(file, Map.of(ContentDigest.HEADER, digest))
                .expecting(200)
                .json();
        assertThat(taken.path("imported").asInt()).isEqualTo(1);
    }
}

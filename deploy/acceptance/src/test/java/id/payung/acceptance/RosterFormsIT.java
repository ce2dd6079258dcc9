package id.payung.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A roster in each form that offices have, tried before it is sent, with its totals, and what comes back. */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RosterFormsIT {

    private static final long HALF_A_YEAR = 100_800;

    private final Callers callers;
    private final Office office;

    RosterFormsIT(Payung payung) {
        callers = new Callers(payung);
        office = Office.open(callers, "FORMS");
    }

    private JsonNode worked(String path, byte[] file, String type) {
        String id = office.partner()
                .post(path, BodyPublishers.ofByteArray(file), Map.of("Content-Type", type))
                .expecting(202)
                .json()
                .path("id")
                .asText();
        return office.rested(id);
    }

    private List<NamedCsvRecord> verdicts(JsonNode job, String filter) {
        return CsvRows.of(office.partner()
                .get("/v1/rosters/" + job.path("id").asText() + "/rows" + filter)
                .expecting(200));
    }

    @ParameterizedTest
    @EnumSource
    void everyFormIsEnrolledAndAnsweredRowByRow(RosterForm form) {
        String twice = People.row();
        List<String> rows = List.of(
                twice,
                People.row(),
                twice,
                People.row().replace("FISHER", "ASTRONAUT"),
                People.row().substring(1));

        JsonNode job = worked(office.rosterPath("SK-" + form), form.file(rows), form.type());

        assertThat(job.path("status").asText()).isEqualTo("COMPLETED");
        assertThat(job.path("counts").path("ENROLLED").asInt())
                .as(job.toString())
                .isEqualTo(2);
        assertThat(job.path("countsByCode").properties())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("NIK_DUPLICATE_IN_FILE=1", "NIK_LENGTH=1", "OCCUPATION_UNKNOWN=1");
        assertThat(office.bill(job.path("billNumber").asText()).path("amount").asLong())
                .isEqualTo(2 * HALF_A_YEAR);
        List<NamedCsvRecord> answered = verdicts(job, "");
        assertThat(answered)
                .extracting(row -> row.getField("nik"))
                .isEqualTo(rows.stream().map(People::nikOf).toList());
        assertThat(answered)
                .extracting(row -> row.getField("outcome") + " " + row.getField("code") + " " + row.getField("field"))
                .containsExactly(
                        "ENROLLED  ",
                        "ENROLLED  ",
                        "REJECTED NIK_DUPLICATE_IN_FILE nik",
                        "REJECTED OCCUPATION_UNKNOWN occupation",
                        "REJECTED NIK_LENGTH nik");
        assertThat(verdicts(job, "?outcome=ENROLLED")).hasSize(2);
    }

    @Test
    void aNumberOfASpreadsheetIsANikWhereAllItsDigitsSurvived() {
        String whole = rowEndingInNoZero();
        String rounded = rowEndingInNoZero();
        long nik = Long.parseLong(People.nikOf(whole));
        // what Excel makes of sixteen digits: fifteen and a zero
        long fifteenDigits = Long.parseLong(People.nikOf(rounded)) / 10 * 10;

        JsonNode job = worked(
                office.rosterPath("SK-NUMBERS"),
                RosterForm.workbook(
                        List.of(withNik(whole, nik), withNik(rounded, fifteenDigits), withNik(rounded, "6.47201E+15"))),
                RosterForm.XLSX.type());

        assertThat(verdicts(job, ""))
                .extracting(row -> row.getField("outcome") + " " + row.getField("code"))
                .containsExactly("ENROLLED ", "REJECTED ROW_MALFORMED", "REJECTED NIK_NOT_DIGITS");
        office.pays(job.path("billNumber").asText());
        assertThat(office.cover(People.nikOf(whole)).path("status").asText()).isEqualTo("COVERED");
    }

    private static String rowEndingInNoZero() {
        String row = People.row();
        return People.nikOf(row).endsWith("0") ? People.row() : row;
    }

    private static List<Object> withNik(String row, Object nik) {
        List<Object> cells = new ArrayList<>(List.of(row.split(",")));
        cells.set(0, nik);
        return cells;
    }

    @Test
    void aTrialTellsEverythingAndLeavesNothingBehind() {
        String row = People.row();
        byte[] file = RosterForm.CSV.file(List.of(row, "1," + row.substring(row.indexOf(',') + 1)));

        JsonNode trial = worked(office.rosterPath("SK-TRIAL") + "&dryRun=true", file, "text/csv");

        assertThat(trial.path("dryRun").asBoolean()).isTrue();
        assertThat(trial.path("counts").path("ENROLLED").asInt()).isEqualTo(1);
        assertThat(trial.path("amount").asLong()).isEqualTo(HALF_A_YEAR);
        assertThat(trial.hasNonNull("billNumber")).isFalse();
        assertThat(verdicts(trial, "?outcome=REJECTED"))
                .extracting(verdict -> verdict.getField("code"))
                .containsExactly("NIK_LENGTH");
        assertThat(callers.as("officer")
                        .post("/v1/members/search", Map.of("nik", People.nikOf(row)))
                        .expecting(200)
                        .json()
                        .path("items"))
                .isEmpty();

        JsonNode real = worked(office.rosterPath("SK-TRIAL"), file, "text/csv");
        assertThat(real.path("id")).isNotEqualTo(trial.path("id"));
        assertThat(real.path("counts")).isEqualTo(trial.path("counts"));
        assertThat(office.billsOf(real.path("id").asText())).hasSize(1);
    }

    @Test
    void aRosterWrittenIntoTheTemplateIsEnrolled() {
        Answer template = office.partner()
                .get("/v1/rosters/template", Map.of("Accept", "text/csv"))
                .expecting(200);
        String header = template.text().lines().findFirst().orElseThrow();
        String filled = header + "\r\n" + People.row() + ",3300000,BPU,,,,,1\r\n";

        JsonNode job = office.worked("SK-TEMPLATE", filled);

        assertThat(template.header("Content-Disposition").orElse("")).contains("roster.csv");
        assertThat(header).startsWith(People.HEADER);
        assertThat(job.path("counts").path("ENROLLED").asInt())
                .as(job.toString())
                .isEqualTo(1);
        // the eleventh band of PP 44/2015 Lampiran II: 34,500 for work accidents, 6,800 for death
        assertThat(job.path("amount").asLong()).isEqualTo(Office.MONTHS * 41_300);
    }

    @Test
    void theTemplateOfASpreadsheetCanBeSentAsItIs() {
        byte[] template = office.partner()
                .get("/v1/rosters/template", Map.of("Accept", RosterForm.XLSX.type()))
                .expecting(200)
                .body();

        JsonNode job = worked(office.rosterPath("SK-EXAMPLE") + "&dryRun=true", template, RosterForm.XLSX.type());

        assertThat(job.path("rows").asInt()).isEqualTo(1);
        assertThat(job.path("counts").path("REJECTED").asInt()).isZero();
    }

    @Test
    void declaredTotalsThatAgreeLetTheRosterThrough() {
        String path = office.rosterPath("SK-RIGHT") + "&declaredRows=3&declaredAmount=" + 3 * HALF_A_YEAR;
        List<String> rows = List.of(People.row(), People.row(), People.row().replace("FISHER", "ASTRONAUT"));

        JsonNode job = worked(path, RosterForm.CSV.file(rows), "text/csv");

        assertThat(job.path("status").asText()).as(job.toString()).isEqualTo("COMPLETED");
        assertThat(job.path("counts").path("ENROLLED").asInt()).isEqualTo(2);
        assertThat(job.path("amount").asLong()).isEqualTo(2 * HALF_A_YEAR);
    }

    @ParameterizedTest
    @CsvSource({"declaredAmount, 201599", "declaredAmount, 201601", "declaredRows, 1"})
    void aDeclaredTotalThatDiffersStopsItAndNeedsAnotherReference(String total, String value) {
        String reference = "SK-" + total + value;
        byte[] file = RosterForm.CSV.file(List.of(People.row(), People.row()));

        JsonNode job = worked(office.rosterPath(reference) + "&" + total + "=" + value, file, "text/csv");

        assertThat(job.path("status").asText()).isEqualTo("STOPPED");
        assertThat(job.path("problem").asText())
                .isEqualTo("CONTROL_TOTAL_MISMATCH: the file has 2 rows and would cost 201600 rupiah");
        assertThat(office.billsOf(job.path("id").asText())).isEmpty();
        Problems.isProblem(office.send(reference, file), 409, "ROSTER_DIFFERS");
        JsonNode another = office.worked(reference + "-B", new String(file, StandardCharsets.UTF_8));
        assertThat(another.path("counts").path("ENROLLED").asInt()).isEqualTo(2);
    }

    @Test
    void aJobThatRestsIsNotSentAgain() {
        String job = "/v1/rosters/"
                + office.worked("SK-REST", People.roster(1)).path("id").asText();
        String seen = office.partner().get(job).header("ETag").orElseThrow();

        Answer again = office.partner().get(job, Map.of("If-None-Match", seen));

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).contains(seen);
        Problems.isProblem(
                office.partner().get(job + "/rows", Map.of("Accept", "application/json")), 406, "NOT_ACCEPTABLE");
        Problems.isProblem(office.partner().get(job + "/rows?outcome=LOST"), 400, "INVALID_PARAMETER");
    }
}

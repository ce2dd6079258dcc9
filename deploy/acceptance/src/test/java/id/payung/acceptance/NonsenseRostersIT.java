package id.payung.acceptance;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that no office should send, but some do: a clear answer at once, and the reference stays free. */
@ExtendWith(RunningPayung.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NonsenseRostersIT {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int FIVE_MEGABYTES = 5_000_000;

    private final Payung payung;
    private final Office office;

    NonsenseRostersIT(Payung payung) {
        this.payung = payung;
        this.office = Office.open(new Callers(payung), "ROSTERS");
    }

    static Stream<Arguments> unreadableFiles() {
        String manyColumns = IntStream.range(0, 10_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        return Stream.of(
                arguments("nothing", new byte[0], 422, "ROSTER_EMPTY"),
                arguments("header only", utf8(People.HEADER + "\n"), 422, "ROSTER_EMPTY"),
                arguments("10,000 columns", utf8(manyColumns + "\n1\n"), 422, "TOO_MANY_COLUMNS"),
                arguments("a header of 5 MB", utf8("x".repeat(FIVE_MEGABYTES) + "\n1\n"), 422, "COLUMN_MISSING"),
                arguments("unknown column", utf8(People.HEADER + ",shoe\n"), 422, "COLUMN_UNKNOWN"),
                arguments("doubled column", utf8(People.HEADER + ",nik\n"), 422, "COLUMN_DOUBLED"),
                arguments("missing column", utf8("nik,name\n1,2\n"), 422, "COLUMN_MISSING"),
                arguments("NUL", utf8(People.roster(1).replace("nik", "n\u0000ik")), 422, "NOT_UTF8"),
                arguments("UTF-16", People.roster(1).getBytes(UTF_16), 422, "NOT_UTF8"),
                arguments(
                        "Windows-1252",
                        People.roster(1).replace("Rekaan", "Ren\u00e9").getBytes(Charset.forName("windows-1252")),
                        422,
                        "NOT_UTF8"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadableFiles")
    void refusesAnUnreadableFileAndLeavesItsReferenceFree(String name, byte[] file, int status, String code) {
        String reference = "SK-" + code + "-" + Arrays.hashCode(file);

        Problems.isProblem(office.send(reference, file), status, code);

        assertThat(office.rested(office.accepted(reference, utf8(People.roster(1))))
                        .path("counts")
                        .path("ENROLLED")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void refusesAWorkbookThatIsCutOffOrNone() {
        byte[] whole = office.partner()
                .get("/v1/rosters/template", Map.of("Accept", XLSX))
                .expecting(200)
                .body();
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        Problems.isProblem(sendWorkbook("SK-HALF", half), 422, "SPREADSHEET_TRUNCATED");
        Problems.isProblem(sendWorkbook("SK-NONE", utf8(People.roster(1))), 422, "NOT_A_SPREADSHEET");
        assertThat(sendWorkbook("SK-HALF", whole).status()).isEqualTo(202);
    }

    @Test
    void refusesABodyThatIsNotWhatItsDigestSays() {
        Answer answer = office.send(
                "SK-DIGEST",
                BodyPublishers.ofString(People.roster(1)),
                Map.of("Content-Type", "text/csv", ContentDigest.HEADER, ContentDigest.WRONG));

        Problems.isProblem(answer, 400, "DIGEST_MISMATCH");
        office.accepted("SK-DIGEST", utf8(People.roster(1)));
    }

    @Test
    void refusesWhatIsNoRosterFormat() {
        Answer answer =
                office.send("SK-PDF", BodyPublishers.ofString("%PDF"), Map.of("Content-Type", "application/pdf"));

        Problems.isProblem(answer, 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void rejectsOnlyTheRowsThatCannotBeReadAndKeepsRunning() {
        ProcessHandle before = payung.enrollmentService();
        String file = People.HEADER + "\n"
                + People.row() + "\n"
                + People.row().replace("Orang", "x".repeat(FIVE_MEGABYTES)) + "\n"
                + People.row() + ",too,many\n"
                + "only one\n"
                + People.row() + "\n";

        JsonNode job = office.rested(office.accepted("SK-ROWS", utf8(file)));

        assertThat(job.path("status").asText()).isEqualTo("COMPLETED");
        assertThat(job.path("rows").asInt()).isEqualTo(5);
        assertThat(job.path("counts").path("ENROLLED").asInt())
                .as(job.toString())
                .isEqualTo(2);
        assertThat(job.path("countsByCode").path("ROW_MALFORMED").asInt())
                .as(job.toString())
                .isEqualTo(3);
        assertThat(payung.enrollmentService()).isEqualTo(before);
    }

    @Test
    void stopsBeforeAnythingIsEnrolledWhenTheDeclaredTotalDiffers() {
        Answer taken = office.partner()
                .post(
                        office.rosterPath("SK-TOTAL") + "&declaredRows=3",
                        BodyPublishers.ofString(People.roster(2)),
                        Map.of("Content-Type", "text/csv"));

        JsonNode job = office.rested(taken.expecting(202).json().path("id").asText());

        assertThat(job.path("status").asText()).isEqualTo("STOPPED");
        assertThat(job.path("problem").asText()).contains("CONTROL_TOTAL_MISMATCH");
        assertThat(job.path("counts").path("ENROLLED").asInt()).isZero();
        assertThat(office.billsOf(job.path("id").asText())).isEmpty();
    }

    private Answer sendWorkbook(String reference, byte[] file) {
        return office.send(reference, BodyPublishers.ofByteArray(file), Map.of("Content-Type", XLSX));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }
}

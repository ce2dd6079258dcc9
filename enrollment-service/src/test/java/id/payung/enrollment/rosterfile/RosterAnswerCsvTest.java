package id.payung.enrollment.rosterfile;

import static id.payung.enrollment.rosterfile.Rosters.HEADER;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.platform.web.FormulaGuard;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterAnswerCsvTest {

    private static final List<String> COLUMNS = List.of(HEADER.split(","));
    private static final String ALPHABET = "'=+-@\t\r\n,;\"aé😀 ";

    @Test
    void writesTheInputThenWhatBecameOfIt() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RosterAnswerCsv answer = new RosterAnswerCsv(out, List.of("NIK", " Nama "))) {
            answer.row(new String[] {"1", "Sítí, \"S\""}, "REJECTED", "NIK_LENGTH|X", "nik", "16 digits");
            answer.row(new String[] {"=1"}, "REJECTED", "ROW_MALFORMED", "", "-");
            answer.row(new String[] {"1", "Jl. A 5", " RT 3"}, "REJECTED", "ROW_MALFORMED", "", "");
        }

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("NIK, Nama ,outcome,code,field,message\r\n"
                        + "1,\"Sítí, \"\"S\"\"\",REJECTED,NIK_LENGTH|X,nik,16 digits\r\n"
                        + "'=1,,REJECTED,ROW_MALFORMED,,'-\r\n"
                        + "1,\"Jl. A 5, RT 3\",REJECTED,ROW_MALFORMED,,\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+62", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uFF1D1", "'=1", "''@"})
    void makesEveryFormulaText(String value) {
        assertThat(FormulaGuard.guard(value)).isEqualTo("'" + value);
        assertThat(FormulaGuard.unguard("'" + value)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "''", "'Aisyah", "Ma'=arif", "1=1", " =1"})
    void leavesHarmlessTextAlone(String value) {
        assertThat(FormulaGuard.guard(value)).isEqualTo(value);
        assertThat(FormulaGuard.unguard(value)).isEqualTo(value);
    }

    @Test
    void undoesTheGuardExactly() {
        Random random = seeded();
        for (int round = 0; round < 100_000; round++) {
            String value = text(random);
            String guarded = FormulaGuard.guard(value);

            assertThat(FormulaGuard.unguard(guarded)).isEqualTo(value);
            assertThat(guarded).doesNotMatch("(?s)[=+\\-@\t\r].*");
        }
    }

    /** Whatever stood in a cell comes back after any number of rounds through our own answers. */
    @Test
    void isARosterAgainWithTheSameValues() {
        Random random = seeded();
        for (int round = 0; round < 500; round++) {
            List<String[]> rows = IntStream.range(0, 20)
                    .mapToObj(row -> IntStream.range(0, COLUMNS.size())
                            .mapToObj(column -> column == 0 ? "6472" : text(random))
                            .toArray(String[]::new))
                    .toList();

            List<RosterRow> once = Rosters.readCsv(answer(rows));
            List<RosterRow> twice =
                    Rosters.readCsv(answer(once.stream().map(RosterRow::values).toList()));

            assertThat(once)
                    .extracting(RosterRow::values)
                    .usingRecursiveComparison()
                    .isEqualTo(rows);
            assertThat(twice)
                    .extracting(RosterRow::values)
                    .usingRecursiveComparison()
                    .isEqualTo(rows);
            assertThat(twice).noneMatch(RosterRow::malformed);
        }
    }

    @Test
    void isFilledFromATemplateThatReadsBack() {
        RosterRow csv = Rosters.read(RosterFormat.CSV, RosterTemplate.csv()).get(0);
        RosterRow xlsx = Rosters.read(RosterFormat.XLSX, RosterTemplate.xlsx()).get(0);

        assertThat(csv.values()).hasSize(13).containsExactly(xlsx.values());
        assertThat(csv.value(RosterColumn.NIK)).isEqualTo("6472011501900001");
        assertThat(csv.value(RosterColumn.BIRTH_DATE)).isEqualTo("1990-01-15");
    }

    @Test
    void formatsTheNikOfTheWorkbookAsText() {
        String sheet = new String(Sheets.unzip(RosterTemplate.xlsx()).get(Sheets.SHEET), StandardCharsets.UTF_8);
        String styles = new String(Sheets.unzip(RosterTemplate.xlsx()).get("xl/styles.xml"), StandardCharsets.UTF_8);

        assertThat(sheet).containsPattern("<col min=\"1\" max=\"1\"[^>]* style=\"[1-9]");
        assertThat(styles).containsPattern("formatCode=\"@\"|numFmtId=\"49\"");
    }

    private static String answer(List<String[]> rows) {
        StringWriter out = new StringWriter();
        try (RosterAnswerCsv answer = new RosterAnswerCsv(out, COLUMNS)) {
            rows.forEach(row -> answer.row(row, "REJECTED", "NIK_LENGTH", "nik", "=why"));
        }
        return out.toString();
    }

    private static String text(Random random) {
        int[] alphabet = ALPHABET.codePoints().toArray();
        return random.ints(random.nextInt(6), 0, alphabet.length)
                .mapToObj(i -> Character.toString(alphabet[i]))
                .collect(Collectors.joining());
    }

    private static Random seeded() {
        long seed = System.nanoTime();
        System.out.println("RosterAnswerCsvTest seed " + seed);
        return new Random(seed);
    }
}

package id.payung.enrollment.rosterfile;

import static id.payung.enrollment.rosterfile.RosterFormat.NDJSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRosterReaderTest {

    private static final String BUDI = "{\"nik\":\"6472011501900001\",\"name\":\"Budi\"}";

    @ParameterizedTest
    @ValueSource(strings = {"birth_date", "birthDate", "tanggal_lahir", "tanggalLahir"})
    void takesEveryNameOfAColumn(String key) {
        assertThat(read("{\"" + key + "\":\"1990-01-15\"}").get(0).value(RosterColumn.BIRTH_DATE))
                .isEqualTo("1990-01-15");
    }

    @Test
    void answersWithAllColumns() {
        RosterReader reader = RosterFiles.open(NDJSON, new ByteArrayInputStream(BUDI.getBytes(StandardCharsets.UTF_8)));

        assertThat(reader.header())
                .hasSize(13)
                .startsWith("nik", "name", "birth_date")
                .endsWith("address", "job");
        assertThat(reader.next().orElseThrow().values()).hasSize(13).startsWith("6472011501900001", "Budi", "");
        assertThat(reader.next()).isEmpty();
    }

    @Test
    void countsLinesAndSkipsBlankOnes() {
        assertThat(read("\uFEFF\r\n" + BUDI + "\r\n\n  \n" + BUDI))
                .extracting(RosterRow::line)
                .containsExactly(2L, 5L);
    }

    @Test
    void takesWholeNumbersWhereNumbersStand() {
        RosterRow row = read("{\"nik\":6472011501900001,\"income\":1000000,\"upah\":2,\"job\":1,\"phone\":null}")
                .get(0);

        assertThat(row.malformed()).isFalse();
        assertThat(row.values()).startsWith("6472011501900001").endsWith("2", "", "", "", "1");
        assertThat(row.value(RosterColumn.INCOME)).isEqualTo("1000000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'nik':647201150190001} | nik",
                "{'nik':-472011501900001} | nik",
                "{'income':1.5} | income",
                "{'income':1e6} | income",
                "{'phone':812} | phone",
                "{'name':true} | name",
                "{'name':{'first':'B'}} | name",
                "{'name':['B']} | name",
                "{'name':'B','nama':'B'} | name",
                "{'name':'a\\u0000b'} | name",
                "{'name':'a\\ud800b'} | name",
                "{'hobby':'x'} | ''",
                "{'name':'B' | ''",
                "{'name':'B'} {} | ''",
                "['B'] | ''",
                "Budi | ''",
            })
    void marksALineThatIsNotOnePlainObject(String line, String field) {
        List<RosterRow> rows = read(line.replace('\'', '"') + "\n" + BUDI);

        assertThat(rows).extracting(RosterRow::malformed).containsExactly(true, false);
        assertThat(rows.get(0).malformedField()).isEqualTo(field);
    }

    @Test
    void marksWhatIsTooLongAndGoesOn() {
        String field = "{\"name\":\"" + "x".repeat(10_001) + "\"}";
        String line = "{\"name\":\"" + "x".repeat(5_000_000) + "\"}";

        List<RosterRow> rows = read(field + "\n" + line + "\n" + " ".repeat(100_001) + "\n" + BUDI);

        assertThat(rows).extracting(RosterRow::malformed).containsExactly(true, true, true, false);
        assertThat(rows).extracting(RosterRow::line).containsExactly(1L, 2L, 3L, 4L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF"})
    void refusesAFileWithoutALine(String file) {
        assertThat(Rosters.slug(NDJSON, file.getBytes(StandardCharsets.UTF_8))).isEqualTo("roster-empty");
    }

    @Test
    void refusesOtherEncodings() {
        assertThat(Rosters.slug(NDJSON, BUDI.getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("not-utf8");
    }

    private static List<RosterRow> read(String file) {
        return Rosters.read(NDJSON, file.getBytes(StandardCharsets.UTF_8));
    }
}

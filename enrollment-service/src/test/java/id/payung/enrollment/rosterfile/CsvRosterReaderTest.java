package id.payung.enrollment.rosterfile;

import static id.payung.enrollment.rosterfile.Rosters.BUDI;
import static id.payung.enrollment.rosterfile.Rosters.HEADER;
import static id.payung.enrollment.rosterfile.Rosters.SITI;
import static id.payung.enrollment.rosterfile.Rosters.pointers;
import static id.payung.enrollment.rosterfile.Rosters.readCsv;
import static id.payung.enrollment.rosterfile.Rosters.refusal;
import static id.payung.enrollment.rosterfile.Rosters.slug;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRosterReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEADER + "\n" + BUDI + "\n" + SITI + "\n",
                HEADER + "\r\n" + BUDI + "\r\n" + SITI,
                HEADER + "\r" + BUDI + "\r" + SITI + "\r",
                "\uFEFF" + HEADER + "\n" + BUDI + "\n" + SITI,
                " NIK ,Nama,Tanggal_Lahir,JENIS_KELAMIN,wilayah,pekerjaan\n" + BUDI + "\n" + SITI,
                "\"nik\",\"name\",\"birth_date\",\"sex\",\"region\",\"occupation\"\n" + BUDI + "\n" + SITI,
            })
    void readsEveryWayToWriteTheSameRoster(String file) {
        List<RosterRow> rows = readCsv(file);

        assertThat(rows).extracting(row -> row.value(RosterColumn.NAME)).containsExactly("Budi", "Siti");
        assertThat(rows)
                .extracting(row -> row.value(RosterColumn.NIK))
                .containsExactly("6472011501900001", "6472015501900002");
        assertThat(rows).extracting(RosterRow::line).containsExactly(2L, 3L);
        assertThat(rows).noneMatch(RosterRow::malformed);
    }

    @Test
    void readsSemicolonsWhereTheHeaderHasThem() {
        String file = (HEADER + "\n" + BUDI).replace(',', ';').replace("Budi", "Budi, S.Pd");

        assertThat(readCsv(file).get(0).value(RosterColumn.NAME)).isEqualTo("Budi, S.Pd");
    }

    @Test
    void findsColumnsInAnyOrder() {
        RosterRow row = readCsv(
                        "alamat,pekerjaan,nik,sex,name,region,birth_date\nJl. A,FISHER,1,M,Budi,6472,1990-01-15")
                .get(0);

        assertThat(row.value(RosterColumn.ADDRESS)).isEqualTo("Jl. A");
        assertThat(row.value(RosterColumn.NIK)).isEqualTo("1");
        assertThat(row.value(RosterColumn.WAGE)).isEmpty();
    }

    @Test
    void readsQuotesSeparatorsAndLineEndsInsideQuotes() {
        List<RosterRow> rows = readCsv(HEADER + "\n1,\"Budi \"\"Bud\"\", S.Pd\",\"a\r\nb\nc\",M,6472,FISHER\n" + SITI);

        assertThat(rows.get(0).values()).containsExactly("1", "Budi \"Bud\", S.Pd", "a\r\nb\nc", "M", "6472", "FISHER");
        assertThat(rows).extracting(RosterRow::line).containsExactly(2L, 5L);
    }

    @Test
    void skipsBlankLinesButCountsThem() {
        assertThat(readCsv("\n\n" + HEADER + "\n\n  \n" + BUDI + "\n\r\n\n" + SITI + "\n\n"))
                .extracting(RosterRow::line)
                .containsExactly(6L, 9L);
    }

    @Test
    void showsTheHeaderAsItCameAndPassesOverTheColumnsOfAnAnswer() {
        String file = "NIK,outcome, Nama ,birth_date,sex,region,occupation,Code,field,message\n"
                + "1,REJECTED,Budi,1990-01-15,M,6472,FISHER,NIK_LENGTH,nik,sixteen digits\n";

        try (RosterReader reader =
                RosterFiles.open(RosterFormat.CSV, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))) {
            assertThat(reader.header()).containsExactly("NIK", " Nama ", "birth_date", "sex", "region", "occupation");
            RosterRow row = reader.next().orElseThrow();
            assertThat(row.values()).containsExactly("1", "Budi", "1990-01-15", "M", "6472", "FISHER");
            assertThat(row.value(RosterColumn.OCCUPATION)).isEqualTo("FISHER");
            assertThat(reader.next()).isEmpty();
            assertThat(reader.next()).isEmpty();
        }
    }

    @Test
    void undoesOurOwnFormulaGuard() {
        RosterRow row =
                readCsv(HEADER + ",phone\n1,'=Budi,x,'M,6472,''+A,'+6281\n").get(0);

        assertThat(row.values()).containsExactly("1", "=Budi", "x", "'M", "6472", "'+A", "+6281");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n \n", HEADER, HEADER + "\r\n\r\n"})
    void refusesAFileWithoutARow(String file) {
        assertThat(slug(file)).isEqualTo("roster-empty");
    }

    @Test
    void listsEveryMissingUnknownAndDoubledColumnAtOnceWithoutRepeatingACell() {
        var refusal = refusal("nik,nama,NAME,6472011501900001,sex\n1,2,3,4,5\n");

        assertThat(refusal.type().slug()).isEqualTo("column-missing");
        assertThat(pointers(refusal))
                .containsExactly("column:3", "column:4", "column:birth_date", "column:region", "column:occupation");
        assertThat(refusal.errors().toString()).doesNotContain("6472");
    }

    @Test
    void namesTheKindOfTheHeadersFault() {
        assertThat(slug(HEADER + ",hobby\n" + BUDI + ",x")).isEqualTo("column-unknown");
        assertThat(slug(HEADER + ",\n" + BUDI + ",x")).isEqualTo("column-unknown");
        assertThat(slug(HEADER + ",upah,wage\n" + BUDI + ",1,1")).isEqualTo("column-doubled");
        assertThat(slug(BUDI + "\n" + SITI)).isEqualTo("column-missing");
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 10_000, 100_000})
    void refusesAHeaderWithTooManyColumns(int columns) {
        String header = IntStream.range(0, columns).mapToObj(i -> "column_" + i).collect(Collectors.joining(","));

        assertThat(slug(header + "\n" + BUDI)).isEqualTo("too-many-columns");
    }

    @Test
    void keepsARowOfAnotherWidthAsMalformedAndGoesOn() {
        List<RosterRow> rows = readCsv(HEADER + "\n1,2,3\n" + BUDI + ",7,8\n" + ",".repeat(300_000) + "\n" + SITI);

        assertThat(rows).extracting(RosterRow::malformed).containsExactly(true, true, true, false);
        assertThat(rows.get(0).values()).containsExactly("1", "2", "3");
        assertThat(rows.get(0).value(RosterColumn.OCCUPATION)).isEmpty();
        assertThat(rows.get(1).values()).hasSize(8);
        assertThat(rows.get(2).values()).hasSizeLessThanOrEqualTo(101);
    }

    @Test
    void breaksOnlyTheRowOfAFieldThatIsTooLong() {
        String fits = "x".repeat(10_000);
        List<RosterRow> rows = readCsv(HEADER + "\n1," + fits + ",c,d,e,f\n2," + fits + "x,c,d,e,f\n3,\"" + fits
                + "y\",c,d,e,f\n4,\"" + fits + "\",c,d,e,f\n" + SITI);

        assertThat(rows).extracting(RosterRow::malformed).containsExactly(false, true, true, false, false);
        assertThat(rows).extracting(RosterRow::malformedField).containsExactly("", "name", "name", "", "");
        assertThat(rows).extracting(RosterRow::line).containsExactly(2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void breaksARowThatIsTooLongThoughNoFieldIs() {
        String header = HEADER + ",income,segment,wage,mother_name,phone,address,job";
        String nine = "," + "x".repeat(9_000);

        List<RosterRow> rows =
                readCsv(header + "\n1" + nine.repeat(11) + ",\n2" + nine.repeat(12) + "\n" + BUDI + ",".repeat(7));

        assertThat(rows).extracting(RosterRow::malformed).containsExactly(false, true, false);
        assertThat(rows.get(1).malformedField()).isEqualTo("job");
    }

    @Test
    void losesOneRowToALostQuoteNotTheRestOfTheFile() {
        List<RosterRow> rows = readCsv(HEADER + "\n" + BUDI + "\n1,\"Lost,1990-01-15,M,6472,FISHER\n" + SITI + "\n"
                + "3,\"Kept, S.Pd\",1990-01-15,M,6472,FISHER\n" + BUDI);

        assertThat(rows).extracting(RosterRow::malformed).containsExactly(false, true, false, false, false);
        assertThat(rows.get(1).malformedField()).isEqualTo("name");
        assertThat(rows).extracting(RosterRow::line).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(rows.get(3).value(RosterColumn.NAME)).isEqualTo("Kept, S.Pd");
    }

    @Test
    void breaksTheLastRowOfAFileThatWasCut() {
        List<RosterRow> rows = readCsv(HEADER + "\n" + BUDI + "\n6472,\"Sit");

        assertThat(rows).extracting(RosterRow::malformed).containsExactly(false, true);
        assertThat(rows.get(1).values()).containsExactly("6472", "\"Sit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bu\0di", "\"Bu\0di\"", "Budi\0"})
    void breaksTheRowOfANulAndGoesOn(String name) {
        List<RosterRow> rows = readCsv(HEADER + "\n" + BUDI.replace("Budi", name) + "\n" + SITI);

        assertThat(rows).extracting(RosterRow::malformed).containsExactly(true, false);
        assertThat(rows.get(0).malformedField()).isEqualTo("name");
    }

    @Test
    void goesOnAfterALostQuoteBehindAFieldOfSeveralLines() {
        List<RosterRow> rows = readCsv(HEADER + "\n\"1\n1\",\"Lost,1990-01-15,M,6472,FISHER\n" + SITI);

        assertThat(rows).extracting(RosterRow::line).containsExactly(2L, 4L);
        assertThat(rows).extracting(RosterRow::malformed).containsExactly(true, false);
    }

    @Test
    void readsQuotesInTheMiddleOfAFieldAsText() {
        assertThat(readCsv(HEADER + "\n1,Budi \"Bud\" S,c,d,e,f").get(0).value(RosterColumn.NAME))
                .isEqualTo("Budi \"Bud\" S");
    }
}

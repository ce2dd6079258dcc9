package id.payung.enrollment.rosterfile;

import static id.payung.enrollment.rosterfile.RosterFormat.XLSX;
import static id.payung.enrollment.rosterfile.Rosters.BUDI;
import static id.payung.enrollment.rosterfile.Rosters.HEADER;
import static id.payung.enrollment.rosterfile.Rosters.SITI;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxRosterReaderTest {

    /** Where the central directory's entry says how it is packed. */
    private static final int METHOD = 10;

    @Test
    void readsTheFirstSheetAndSkipsBlankRows() {
        byte[] file = Sheets.workbook(sheet -> {
            Sheets.row(sheet, 2, List.of((HEADER + ",Alamat").split(",")));
            Sheets.row(sheet, 4, List.of(BUDI.split(",")));
            sheet.value(5, 2, "  ");
            Sheets.row(sheet, 7, List.of((SITI + ",'=Jl").split(",")));
        });

        List<RosterRow> rows = Rosters.read(XLSX, file);

        assertThat(rows).extracting(RosterRow::line).containsExactly(5L, 8L);
        assertThat(rows.get(0).values())
                .containsExactly((BUDI + ", ").replace(" ", "").split(",", -1));
        assertThat(rows.get(1).value(RosterColumn.ADDRESS)).isEqualTo("=Jl");
        assertThat(rows).noneMatch(RosterRow::malformed);
    }

    @Test
    void readsDatesAndWholeNumbersAsTheyAreShown() {
        byte[] file = Sheets.workbook(sheet -> {
            Sheets.row(sheet, 0, List.of((HEADER + ",income,job").split(",")));
            Sheets.row(sheet, 1, List.of(BUDI.split(",")));
            sheet.value(1, 2, LocalDate.of(1990, 1, 15));
            sheet.style(1, 2).format("dd/mm/yyyy").set();
            sheet.value(1, 6, 1_500_000.0);
            sheet.value(1, 7, 1);
        });

        RosterRow row = Rosters.read(XLSX, file).get(0);

        assertThat(row.value(RosterColumn.BIRTH_DATE)).isEqualTo("1990-01-15");
        assertThat(row.value(RosterColumn.INCOME)).isEqualTo("1500000");
        assertThat(row.value(RosterColumn.JOB)).isEqualTo("1");
        assertThat(row.malformed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "6472011501900001, false",
        "9007199254740991, false",
        "9007199254740993, true", // above 2^53 a number has no last digit
        "9102011501900001, true",
        "6472011501900000, true", // what Excel leaves of sixteen digits
        "6.4720115019E15, true",
        "6472011501900001.0, true",
        "64720115019000011, true",
        "647201150190001, false", // fifteen digits survive: the NIK itself is wrong
    })
    void keepsANikWrittenAsNumberOnlyIfEveryDigitSurvived(String raw, boolean malformed) {
        byte[] file = Sheets.withRow("<row r=\"2\"><c r=\"A2\"><v>" + raw
                + "</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>B</t></is></c></row>");

        RosterRow row = Rosters.read(XLSX, file).get(0);

        assertThat(row.malformed()).isEqualTo(malformed);
        assertThat(row.malformedField()).isEqualTo(malformed ? "nik" : "");
        assertThat(row.value(RosterColumn.NIK)).isEqualTo(raw);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"B2\" t=\"b\"><v>1</v></c>",
                "<c r=\"B2\" t=\"e\"><v>#N/A</v></c>",
                "<c r=\"B2\" t=\"e\"><f>VLOOKUP(1)</f><v>#REF!</v></c>",
                "<c r=\"B2\" t=\"b\"><f>TRUE()</f><v>1</v></c>",
                "<c r=\"B2\"><v>1E999999999</v></c>",
                "<c r=\"B2\"><v>abc</v></c>",
            })
    void marksARowWithAnErrorOrATruthValue(String cell) {
        RosterRow row = Rosters.read(XLSX, Sheets.withRow("<row r=\"2\">" + cell + "</row>"))
                .get(0);

        assertThat(row.malformed()).isTrue();
        assertThat(row.malformedField()).isEqualTo("name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"C2\" t=\"d\"><v>1990-01-15</v></c>",
                "<c t='d' s=\"1\" r=\"C2\"><v>1990-01-15T00:00:00</v></c>",
                "<c r=\"C2\" s=\"1\" t = \"d\"><v>1990-01-15T00:00:00.000Z</v></c>",
            })
    void readsDaysThatAStrictWorkbookWritesInIso8601(String cell) {
        byte[] file = Sheets.with(
                Sheets.roster(Rosters.BUDI, Rosters.SITI),
                Sheets.SHEET,
                sheet -> sheet.replaceFirst("(?s)<c r=\"C2\".*?</c>", cell));

        List<RosterRow> rows = Rosters.read(RosterFormat.XLSX, file);

        assertThat(rows).noneMatch(RosterRow::malformed);
        assertThat(rows).extracting(row -> row.value(RosterColumn.BIRTH_DATE)).containsOnly("1990-01-15");
        assertThat(rows).extracting(row -> row.value(RosterColumn.NAME)).containsExactly("Budi", "Siti");
    }

    @Test
    void readsWhatAFormulaGaveLast() {
        RosterRow row = Rosters.read(
                        XLSX,
                        Sheets.withRow("<row r=\"2\"><c r=\"A2\"><f>A9</f><v>6472011501900001</v></c>"
                                + "<c r=\"B2\" t=\"str\"><f>UPPER(\"b\")</f><v>BUDI</v></c></row>"))
                .get(0);

        assertThat(row.values()).startsWith("6472011501900001", "BUDI");
        assertThat(row.malformed()).isFalse();
    }

    @Test
    void marksARowThatGoesBeyondTheHeader() {
        assertThat(Rosters.read(XLSX, Sheets.roster(BUDI + ",more", SITI)))
                .extracting(RosterRow::malformed)
                .containsExactly(true, false);
    }

    @Test
    void countsRowsThatCarryNoNumber() {
        byte[] file = Sheets.with(
                Sheets.roster(BUDI, SITI), Sheets.SHEET, sheet -> sheet.replaceAll(" r=\"[A-Z]*\\d+\"", ""));

        assertThat(Rosters.read(XLSX, file)).extracting(RosterRow::line).containsExactly(2L, 3L);
    }

    @Test
    void readsAWorkbookWithoutStyles() {
        Map<String, byte[]> entries = Sheets.unzip(Sheets.roster(BUDI));
        entries.remove("xl/styles.xml");
        byte[] file = Sheets.with(
                Sheets.zip(entries),
                "[Content_Types].xml",
                types -> types.replaceAll("<Override[^>]*styles[^>]*>", ""));

        assertThat(Rosters.read(XLSX, file)).hasSize(1);
    }

    @Test
    void refusesASheetWithoutRows() {
        assertThat(Rosters.slug(XLSX, Sheets.roster())).isEqualTo("roster-empty");
        assertThat(Rosters.slug(XLSX, Sheets.workbook(sheet -> {}))).isEqualTo("roster-empty");
        assertThat(Rosters.slug(XLSX, new byte[0])).isEqualTo("roster-empty");
    }

    @Test
    void refusesABrokenHeader() {
        byte[] file = Sheets.workbook(sheet -> Sheets.row(sheet, 0, List.of("nik", "nama", "NAME", "hobby")));

        assertThat(Rosters.slug(XLSX, file)).isEqualTo("column-missing");
    }

    @Test
    void refusesTenThousandColumns() {
        byte[] file = Sheets.workbook(sheet -> {
            for (int i = 0; i < 10_000; i++) {
                sheet.value(0, i, "c" + i);
            }
        });

        assertThat(Rosters.slug(XLSX, file)).isEqualTo("too-many-columns");
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        assertThat(Rosters.slug(XLSX, (HEADER + "\n" + BUDI).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("not-a-spreadsheet");
        assertThat(Rosters.slug(XLSX, Sheets.zip(Map.of("readme.txt", new byte[] {'x'}))))
                .isEqualTo("not-a-spreadsheet");
    }

    @Test
    void refusesAWorkbookThatWasCutAnywhere() {
        byte[] whole = Sheets.roster(BUDI, SITI);

        for (int length = 4; length < whole.length; length += 7) {
            assertThat(Rosters.slug(XLSX, Arrays.copyOf(whole, length))).isEqualTo("spreadsheet-truncated");
        }
    }

    /** Damage may go unseen where it changes no content; it must never surface as anything but a refusal. */
    @Test
    void refusesDamagedBytesOrReadsTheSameRows() {
        long seed = System.nanoTime();
        System.out.println("XlsxRosterReaderTest seed " + seed);
        Random random = new Random(seed);
        byte[] whole = Sheets.roster(BUDI, SITI);
        int refused = 0;

        for (int round = 0; round < 2_000; round++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            try {
                assertThat(Rosters.read(XLSX, damaged).get(0).values()).containsExactly(BUDI.split(","));
            } catch (ProblemException e) {
                refused++;
            }
        }

        assertThat(refused).isGreaterThan(1_000);
    }

    /** Those of BZip2, LZMA, Zstandard and XZ: what unpacks them is not here. */
    @ParameterizedTest
    @ValueSource(bytes = {12, 14, 93, 95})
    void refusesAWorkbookThatIsPackedInAnotherWay(byte method) {
        byte[] workbook = Sheets.roster(BUDI);
        for (int at = 0; at + METHOD < workbook.length; at++) {
            boolean header =
                    workbook[at] == 'P' && workbook[at + 1] == 'K' && workbook[at + 2] == 1 && workbook[at + 3] == 2;
            if (header) {
                workbook[at + METHOD] = method;
            }
        }

        assertThat(Rosters.slug(XLSX, workbook)).isEqualTo("spreadsheet-truncated");
    }

    @ParameterizedTest
    @ValueSource(bytes = {0, '<'})
    void refusesABombBeforeItUnpacks(byte filling) {
        Map<String, byte[]> entries = new LinkedHashMap<>(Sheets.unzip(Sheets.roster(BUDI)));
        byte[] bomb = new byte[64 << 20];
        Arrays.fill(bomb, filling);
        entries.put("xl/media/image1.png", bomb);

        assertThat(Rosters.slug(XLSX, Sheets.zip(entries))).isEqualTo("spreadsheet-too-large");
    }

    @Test
    void refusesAThousandEntriesAndOne() {
        Map<String, byte[]> entries = new LinkedHashMap<>(Sheets.unzip(Sheets.roster(BUDI)));
        for (int i = 0; i < 1_001; i++) {
            entries.put("x" + i, new byte[0]);
        }

        assertThat(Rosters.slug(XLSX, Sheets.zip(entries))).isEqualTo("spreadsheet-too-large");
    }

    @Test
    void refusesMoreThanTwentyMegabytes() {
        byte[] file = Arrays.copyOf(Sheets.roster(BUDI), (int) RosterFiles.MAX_XLSX_BYTES + 1);

        assertThat(Rosters.slug(XLSX, file)).isEqualTo("spreadsheet-too-large");
    }

    @Test
    void refusesDocumentTypesSoThatNoEntityIsEverResolved() {
        byte[] file = Sheets.with(
                Sheets.roster(BUDI),
                Sheets.SHEET,
                sheet -> sheet.replaceFirst(
                        "<worksheet", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><worksheet"));

        assertThat(Rosters.slug(XLSX, file)).isEqualTo("not-a-spreadsheet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ2", "XFE2", "ZZZZZZZZZZZZZZZZ2"})
    void refusesACellFarOutside(String address) {
        byte[] file = Sheets.withRow("<row r=\"2\"><c r=\"" + address + "\"><v>1</v></c></row>");

        assertThat(Rosters.slug(XLSX, file)).isEqualTo("spreadsheet-too-large");
    }

    @Test
    void refusesManyRowsThatEachReachTheLastColumn() {
        byte[] file = Sheets.withRow("<row><c r=\"XFD2\"/></row>".repeat(20_000));

        assertThat(Rosters.slug(XLSX, file)).isEqualTo("spreadsheet-too-large");
    }

    @Test
    void refusesASharedStringThatDoesNotExist() {
        byte[] file = Sheets.withRow("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2000000000</v></c></row>");

        assertThat(Rosters.slug(XLSX, file)).isEqualTo("spreadsheet-truncated");
    }

    @Test
    void refusesTextNoCellCanHold() {
        byte[] text = new byte[5 << 20];
        new Random(1).nextBytes(text);
        StringBuilder noise = new StringBuilder(text.length);
        for (byte b : text) {
            noise.append((char) ('a' + (b & 0xF)));
        }

        assertThat(Rosters.slug(
                        XLSX,
                        Sheets.withRow(
                                "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>" + noise + "</t></is></c></row>")))
                .isEqualTo("spreadsheet-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&#0;", "&#xD800;"})
    void refusesCharactersThatNoTextHas(String reference) {
        String cell = "<c r=\"A2\" t=\"inlineStr\"><is><t>a" + reference + "b</t></is></c>";

        assertThat(Rosters.slug(XLSX, Sheets.withRow("<row r=\"2\">" + cell + "</row>")))
                .isEqualTo("spreadsheet-truncated");
    }

    @Test
    void readsDaysOfTheCalendarThatBeginsIn1904() {
        byte[] days = Sheets.workbook(sheet -> {
            Sheets.row(sheet, 0, List.of(HEADER.split(",")));
            Sheets.row(sheet, 1, List.of(BUDI.split(",")));
            sheet.value(1, 2, 31_426);
            sheet.style(1, 2).format("yyyy-mm-dd").set();
        });
        byte[] file = Sheets.with(days, "xl/workbook.xml", book -> book.replaceFirst("<workbookPr[^>]*/>", "")
                .replaceFirst("<(bookViews|sheets)>", "<workbookPr date1904=\"1\"/><$1>"));

        assertThat(Rosters.read(XLSX, days).get(0).value(RosterColumn.BIRTH_DATE))
                .isEqualTo("1986-01-14");
        assertThat(Rosters.read(XLSX, file).get(0).value(RosterColumn.BIRTH_DATE))
                .isEqualTo("1990-01-15");
    }
}

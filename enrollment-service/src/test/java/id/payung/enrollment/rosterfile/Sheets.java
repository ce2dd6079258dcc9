package id.payung.enrollment.rosterfile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks made up for tests, honest and not. */
final class Sheets {

    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String STRINGS = "xl/sharedStrings.xml";

    private Sheets() {}

    static byte[] workbook(Consumer<Worksheet> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            content.accept(workbook.newWorksheet("roster"));
            workbook.newWorksheet("other").value(0, 0, "not read");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static void row(Worksheet sheet, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                sheet.value(row, i, cells.get(i));
            }
        }
    }

    static byte[] roster(String... csvRows) {
        return workbook(sheet -> {
            row(sheet, 0, List.of(Rosters.HEADER.split(",")));
            for (int i = 0; i < csvRows.length; i++) {
                row(sheet, i + 1, List.of(csvRows[i].split(",")));
            }
        });
    }

    /** A roster whose only row of data is this XML. */
    static byte[] withRow(String xml) {
        return with(roster(Rosters.BUDI), SHEET, sheet -> sheet.replaceFirst("(?s)<row r=\"2\".*</row>", xml));
    }

    static byte[] with(byte[] workbook, String entry, UnaryOperator<String> change) {
        Map<String, byte[]> entries = unzip(workbook);
        entries.computeIfPresent(entry, (name, old) -> change.apply(new String(old, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
        return zip(entries);
    }

    static Map<String, byte[]> unzip(byte[] workbook) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

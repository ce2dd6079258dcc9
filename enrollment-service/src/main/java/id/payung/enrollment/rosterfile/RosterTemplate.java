package id.payung.enrollment.rosterfile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An empty roster to fill in: all columns and one made-up worker. */
public final class RosterTemplate {

    private static final List<String> EXAMPLE = List.of(
            "6472011501900001",
            "Contoh Pekerja",
            "1990-01-15",
            "M",
            "64.72",
            "FISHER",
            "1000000",
            "BPU",
            "",
            "Contoh Ibu",
            "080000000000",
            "Jl. Contoh 1",
            "1");
    private static final String TEXT_FORMAT = "@";

    private RosterTemplate() {}

    /** The template as CSV. */
    public static byte[] csv() {
        return (String.join(",", header()) + "\r\n" + String.join(",", EXAMPLE) + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The template as a workbook whose columns are text, so that no NIK loses its last digits. */
    public static byte[] xlsx() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Payung", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("roster");
            for (int i = 0; i < EXAMPLE.size(); i++) {
                sheet.value(0, i, header().get(i));
                sheet.value(1, i, EXAMPLE.get(i));
                sheet.style(i).format(TEXT_FORMAT).set();
                sheet.style(1, i).format(TEXT_FORMAT).set();
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<String> header() {
        return Arrays.stream(RosterColumn.values()).map(RosterColumn::english).toList();
    }
}

package id.payung.enrollment.imports;

import id.payung.enrollment.rosterfile.RosterAnswerCsv;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The verdict of every row as CSV ({@code line,outcome,code,field,message}) in the order of the file. Sent only when the
 * whole file is done, so that it cannot break off for a row that cannot be read.
 */
final class ImportAnswer {

    private final Locale locale;
    private final PackedBytes packed = new PackedBytes();
    private final RosterAnswerCsv csv = new RosterAnswerCsv(packed, List.of("line"));

    ImportAnswer(Locale locale) {
        this.locale = locale;
    }

    void add(MembershipImport.RowVerdict verdict) {
        csv.row(
                new String[] {Long.toString(verdict.line())},
                verdict.outcome(),
                joined(verdict, "|", ImportRow.Wrong::code),
                joined(verdict, "|", ImportRow.Wrong::field),
                joined(verdict, " | ", wrong -> wrong.message().in(locale)));
    }

    private static String joined(
            MembershipImport.RowVerdict verdict, String between, Function<ImportRow.Wrong, String> part) {
        return verdict.wrong().stream().map(part).collect(Collectors.joining(between));
    }

    void writeTo(OutputStream out) throws IOException {
        csv.close();
        try (InputStream whole = packed.open()) {
            whole.transferTo(out);
        }
    }
}

package id.payung.enrollment.rosterfile;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

final class CsvRosterReader implements RosterReader {

    private final CharWindow window;
    private final CsvRecords records;
    private final RosterHeader header;

    CsvRosterReader(InputStream body) {
        this.window = new CharWindow(new InputStreamReader(new Utf8Guard(body), StandardCharsets.UTF_8));
        this.records = new CsvRecords(window);
        if (!records.advance()) {
            throw RosterFileProblems.ROSTER_EMPTY.refusal();
        }
        this.header = RosterHeader.of(records.fields());
    }

    @Override
    public List<String> header() {
        return header.names();
    }

    @Override
    public Optional<RosterRow> next() {
        if (!records.advance()) {
            return Optional.empty();
        }
        List<String> fields = records.fields();
        String field = records.broken() ? header.nameAt(fields.size() - 1) : "";
        return Optional.of(header.row(records.line(), fields, records.broken(), field));
    }

    @Override
    public void close() {
        window.close();
    }
}

package id.payung.enrollment.imports;

import id.payung.enrollment.rosterfile.CsvRows;
import id.payung.enrollment.worker.WorkerCheck;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.outbox.FeedSequencer;
import id.payung.platform.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Takes membership and contributions from elsewhere: needed for the 36 months of the scholarship and for duplicates. */
@ApplicationScoped
class MembershipImport {

    private static final int CHUNK = 5_000;
    private static final int MOST_ERRORS = 1000;

    private final Database database;
    private final ImportedMembers members;
    private final WorkerCheck check;
    private final Outbox outbox;
    private final FeedSequencer sequencer;
    private final Audit audit;

    MembershipImport(
            Database database,
            ImportedMembers members,
            WorkerCheck check,
            Outbox outbox,
            FeedSequencer sequencer,
            Audit audit) {
        this.database = database;
        this.members = members;
        this.check = check;
        this.outbox = outbox;
        this.sequencer = sequencer;
        this.audit = audit;
    }

    /** Why a row was not taken; a row with several broken fields stands here once for each. */
    public record RowError(long line, String code, String field) {}

    /** What became of the rows; of many errors the first thousand are listed. */
    public record Imported(int rows, int imported, int already, int rejected, List<RowError> errors) {}

    /** What became of one row, and what is wrong with it where it was rejected. */
    record RowVerdict(long line, String outcome, List<ImportRow.Wrong> wrong) {}

    private static final class Tally {
        private int rows;
        private int imported;
        private int already;
        private int rejected;
        private final List<RowError> errors = new ArrayList<>();

        Imported result() {
            return new Imported(rows, imported, already, rejected, errors);
        }

        RowVerdict rejected(long line, List<ImportRow.Wrong> wrong) {
            rejected++;
            wrong.stream()
                    .limit(MOST_ERRORS - errors.size())
                    .forEach(one -> errors.add(new RowError(line, one.code(), one.field())));
            return new RowVerdict(line, "REJECTED", wrong);
        }

        RowVerdict imported(long line) {
            imported++;
            return new RowVerdict(line, "IMPORTED", List.of());
        }

        RowVerdict already(long line) {
            already++;
            return new RowVerdict(line, "ALREADY_IMPORTED", List.of());
        }
    }

    /**
     * Imports good rows whatever the bad ones are; sent again, nothing changes.
     *
     * @param verdicts told of every row in the order of the file
     */
    Imported take(InputStream body, Actor actor, Consumer<RowVerdict> verdicts) {
        Tally tally = new Tally();
        try (CsvRows rows = new CsvRows(body)) {
            ImportHeader header = ImportHeader.of(rows.header());
            List<ImportRow.Read> chunk = new ArrayList<>();
            for (Optional<CsvRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                tally.rows++;
                chunk.add(ImportRow.read(row.get(), header, check));
                if (chunk.size() == CHUNK) {
                    work(chunk, actor, tally, verdicts);
                    chunk.clear();
                }
            }
            work(chunk, actor, tally, verdicts);
        }
        if (tally.rows == 0) {
            throw ImportHeader.EMPTY.refusal();
        }
        if (tally.imported == 0) {
            audit.unchanged();
        }
        sequencer.poke();
        return tally.result();
    }

    private void work(List<ImportRow.Read> chunk, Actor actor, Tally tally, Consumer<RowVerdict> verdicts) {
        List<ImportRow> good =
                chunk.stream().flatMap(read -> read.row().stream()).toList();
        List<OutsideMemberships.Written> written = good.isEmpty()
                ? List.of()
                : Retries.ofOvertaken(() -> QuarkusTransaction.requiringNew()
                        .call(() -> database.call(connection -> write(connection, good, actor))));
        Iterator<OutsideMemberships.Written> results = written.iterator();
        for (ImportRow.Read read : chunk) {
            verdicts.accept(
                    read.row().isEmpty()
                            ? tally.rejected(read.line(), read.wrong())
                            : verdict(read.line(), results.next(), tally));
        }
    }

    private static RowVerdict verdict(long line, OutsideMemberships.Written written, Tally tally) {
        if (written.isNew()) {
            return tally.imported(line);
        }
        return written.differences().isEmpty()
                ? tally.already(line)
                : tally.rejected(
                        line,
                        written.differences().stream()
                                .map(field -> ImportRow.Wrong.of(ImportCode.MEMBERSHIP_DIFFERS, field))
                                .toList());
    }

    /** With the record of who did it: what stands after a crash is recorded, too. */
    private List<OutsideMemberships.Written> write(Connection connection, List<ImportRow> rows, Actor actor)
            throws SQLException {
        long change = outbox.openChange(connection);
        Map<String, UUID> ids =
                members.of(connection, rows.stream().map(ImportRow::nik).collect(Collectors.toSet()));
        List<OutsideMemberships.Written> written = OutsideMemberships.add(
                connection,
                change,
                rows.stream()
                        .map(row -> new OutsideMemberships.Membership(ids.get(row.nik()), row))
                        .toList());
        long added = written.stream().filter(OutsideMemberships.Written::isNew).count();
        if (added > 0) {
            audit.record(actor, "MEMBERSHIPS_IMPORTED", "rows " + added, "");
        }
        return written;
    }
}

package id.payung.enrollment.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import id.payung.enrollment.member.PersonalData;
import id.payung.enrollment.member.PersonalVault;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Takes membership and contributions from elsewhere: needed for the 36 months of the scholarship and for duplicates. */
@ApplicationScoped
class MembershipImport {

    private static final int CHUNK = 500;
    private static final int MOST_ERRORS = 1000;

    private final Database database;
    private final PersonalVault vault;
    private final WorkerCheck check;
    private final Outbox outbox;
    private final FeedSequencer sequencer;
    private final Audit audit;

    MembershipImport(
            Database database,
            PersonalVault vault,
            WorkerCheck check,
            Outbox outbox,
            FeedSequencer sequencer,
            Audit audit) {
        this.database = database;
        this.vault = vault;
        this.check = check;
        this.outbox = outbox;
        this.sequencer = sequencer;
        this.audit = audit;
    }

    /** Why a row was not taken; a row with several broken fields stands here once for each. */
    public record RowError(long line, String code, String field) {}

    /** What became of the rows; of many errors the first thousand are listed. */
    public record Imported(int rows, int imported, int already, int rejected, List<RowError> errors) {}

    /** What became of one row; codes and fields are joined by {@code |} and empty unless it was rejected. */
    record RowVerdict(long line, String outcome, String code, String field) {}

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
            return new RowVerdict(
                    line,
                    "REJECTED",
                    wrong.stream().map(ImportRow.Wrong::code).collect(Collectors.joining("|")),
                    wrong.stream().map(ImportRow.Wrong::field).collect(Collectors.joining("|")));
        }

        RowVerdict imported(long line) {
            imported++;
            return new RowVerdict(line, "IMPORTED", "", "");
        }

        RowVerdict already(long line) {
            already++;
            return new RowVerdict(line, "ALREADY_IMPORTED", "", "");
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
                    work(chunk, tally, verdicts);
                    chunk.clear();
                }
            }
            work(chunk, tally, verdicts);
        }
        if (tally.rows == 0) {
            throw ImportHeader.EMPTY.refusal();
        }
        audit.record(actor, "MEMBERSHIPS_IMPORTED", "rows " + tally.rows, "");
        sequencer.poke();
        return tally.result();
    }

    private void work(List<ImportRow.Read> chunk, Tally tally, Consumer<RowVerdict> verdicts) {
        List<ImportRow> good =
                chunk.stream().flatMap(read -> read.row().stream()).toList();
        List<Written> written = good.isEmpty()
                ? List.of()
                : Retries.ofOvertaken(() -> QuarkusTransaction.requiringNew()
                        .call(() -> database.call(connection -> write(connection, good))));
        Iterator<Written> results = written.iterator();
        for (ImportRow.Read read : chunk) {
            verdicts.accept(
                    read.row().isEmpty()
                            ? tally.rejected(read.line(), read.wrong())
                            : verdict(read.line(), results.next(), tally));
        }
    }

    private static RowVerdict verdict(long line, Written written, Tally tally) {
        if (written.isNew()) {
            return tally.imported(line);
        }
        return written.differences().isEmpty()
                ? tally.already(line)
                : tally.rejected(
                        line,
                        written.differences().stream()
                                .map(field -> new ImportRow.Wrong("MEMBERSHIP_DIFFERS", field))
                                .toList());
    }

    /** What became of a readable row: new, or on file already, then with the columns in which it differs. */
    private record Written(boolean isNew, List<String> differences) {}

    private List<Written> write(Connection connection, List<ImportRow> rows) throws SQLException {
        long change = outbox.openChange(connection);
        List<Written> written = new ArrayList<>(rows.size());
        for (ImportRow row : rows) {
            UUID member = member(connection, row.nik());
            int inserted = Database.update(
                    connection,
                    "insert into outside_membership (member_id, payer, segment, job, from_month, until_month,"
                            + " paid_months, source, change_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                            + " on conflict do nothing",
                    member,
                    row.payer(),
                    row.segment(),
                    row.job(),
                    row.from().atDay(1),
                    row.until().atDay(1),
                    row.paidMonths(),
                    row.source(),
                    change);
            written.add(
                    inserted > 0
                            ? new Written(true, List.of())
                            : new Written(false, differences(connection, member, row)));
        }
        return written;
    }

    /** In which columns a row differs from the one on file with its key. */
    private static List<String> differences(Connection connection, UUID member, ImportRow row) throws SQLException {
        return Database.list(
                        connection,
                        "select until_month, paid_months, source from outside_membership where member_id = ?"
                                + " and payer = ? and segment = ? and job = ? and from_month = ?",
                        stored -> {
                            List<String> differences = new ArrayList<>();
                            if (!stored.getObject(1, LocalDate.class)
                                    .equals(row.until().atDay(1))) {
                                differences.add("until");
                            }
                            if (stored.getInt(2) != row.paidMonths()) {
                                differences.add("paid_months");
                            }
                            if (!stored.getString(3).equals(row.source())) {
                                differences.add("source");
                            }
                            return differences;
                        },
                        member,
                        row.payer(),
                        row.segment(),
                        row.job(),
                        row.from().atDay(1))
                .get(0);
    }

    /** The member of the NIK, or a new one of whom nothing else is known yet. */
    private UUID member(Connection connection, String nik) throws SQLException {
        byte[] index = vault.nikIndex(nik);
        List<UUID> known = Database.list(
                connection,
                "select member_id from member_nik where nik_index = ?",
                row -> row.getObject(1, UUID.class),
                index);
        if (!known.isEmpty()) {
            return known.get(0);
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        PersonalData data = new PersonalData(nik, null, null, null, null, null, null);
        Database.update(connection, "insert into member (member_id, personal) values (?, ?)", id, vault.seal(data, id));
        Database.update(connection, "insert into member_nik (nik_index, member_id) values (?, ?)", index, id);
        return id;
    }
}

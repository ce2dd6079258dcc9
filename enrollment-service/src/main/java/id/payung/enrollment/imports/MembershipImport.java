package id.payung.enrollment.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.payung.enrollment.member.PersonalData;
import id.payung.enrollment.member.PersonalVault;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.outbox.FeedSequencer;
import id.payung.platform.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Takes membership and contributions from elsewhere: needed for the 36 months of the scholarship. */
@ApplicationScoped
class MembershipImport {

    private static final int CHUNK = 500;
    private static final int MOST_ERRORS = 1000;
    private static final int LONGEST_FIELD = 1000;

    private final Database database;
    private final PersonalVault vault;
    private final Outbox outbox;
    private final FeedSequencer sequencer;
    private final Audit audit;

    MembershipImport(Database database, PersonalVault vault, Outbox outbox, FeedSequencer sequencer, Audit audit) {
        this.database = database;
        this.vault = vault;
        this.outbox = outbox;
        this.sequencer = sequencer;
        this.audit = audit;
    }

    /** A row that was not taken, and why. */
    public record RowError(long line, String code, String field) {}

    /** What became of the rows; of many errors the first thousand are listed. */
    public record Imported(int rows, int imported, int already, int rejected, List<RowError> errors) {}

    /** What became of one row; code and field are empty unless it was rejected. */
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

        RowVerdict rejected(RowError error) {
            rejected++;
            if (errors.size() < MOST_ERRORS) {
                errors.add(error);
            }
            return new RowVerdict(error.line(), "REJECTED", error.code(), error.field());
        }

        RowVerdict taken(long line, boolean isNew) {
            imported += isNew ? 1 : 0;
            already += isNew ? 0 : 1;
            return new RowVerdict(line, isNew ? "IMPORTED" : "ALREADY_IMPORTED", "", "");
        }
    }

    /**
     * Imports good rows whatever the bad ones are; sent again, nothing changes.
     *
     * @param verdicts told of every row in the order of the file
     */
    Imported take(InputStream body, Actor actor, Consumer<RowVerdict> verdicts) {
        Tally tally = new Tally();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .maxBufferSize(1 << 20)
                // a row of another width is a verdict of that row, not the end of the file
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            List<ImportRow.Read> chunk = new ArrayList<>();
            for (NamedCsvRecord record : reader) {
                ImportHeader.check(record.getHeader());
                tally.rows++;
                chunk.add(ImportRow.read(record, LONGEST_FIELD));
                if (chunk.size() == CHUNK) {
                    work(chunk, tally, verdicts);
                    chunk.clear();
                }
            }
            work(chunk, tally, verdicts);
        } catch (java.io.IOException | de.siegmar.fastcsv.reader.CsvParseException unreadable) {
            throw ImportHeader.UNREADABLE.refusal();
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
        List<Boolean> written = good.isEmpty()
                ? List.of()
                : Retries.ofOvertaken(() -> QuarkusTransaction.requiringNew()
                        .call(() -> database.call(connection -> write(connection, good))));
        Iterator<Boolean> isNew = written.iterator();
        for (ImportRow.Read read : chunk) {
            verdicts.accept(read.error().map(tally::rejected).orElseGet(() -> tally.taken(read.line(), isNew.next())));
        }
    }

    /** Of each row whether it is new. */
    private List<Boolean> write(Connection connection, List<ImportRow> rows) throws SQLException {
        long change = outbox.openChange(connection);
        List<Boolean> written = new ArrayList<>(rows.size());
        for (ImportRow row : rows) {
            written.add(Database.update(
                            connection,
                            "insert into outside_membership (member_id, payer, segment, job, from_month, until_month,"
                                    + " paid_months, source, change_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                    + " on conflict do nothing",
                            member(connection, row.nik()),
                            row.payer(),
                            row.segment(),
                            row.job(),
                            row.from().atDay(1),
                            row.until().atDay(1),
                            row.paidMonths(),
                            row.source(),
                            change)
                    > 0);
        }
        return written;
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

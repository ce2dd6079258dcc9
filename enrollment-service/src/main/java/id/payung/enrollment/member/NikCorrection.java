package id.payung.enrollment.member;

import id.payung.enrollment.note.OfficerNotes;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.outbox.FeedSequencer;
import id.payung.platform.outbox.Outbox;
import id.payung.platform.outbox.OutgoingEvent;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.web.Etags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Corrects a NIK. Where the right one belongs to another member, both are one person and become one member. */
@ApplicationScoped
class NikCorrection {

    private static final String EXCLUSION_VIOLATION = "23P01";

    private final Database database;
    private final PersonalVault vault;
    private final MemberCorrection correction;
    private final MemberMerge merge;
    private final Outbox outbox;
    private final FeedSequencer sequencer;
    private final Audit audit;
    private final OfficerNotes notes;

    NikCorrection(
            Database database,
            PersonalVault vault,
            MemberCorrection correction,
            MemberMerge merge,
            Outbox outbox,
            FeedSequencer sequencer,
            Audit audit,
            OfficerNotes notes) {
        this.database = database;
        this.vault = vault;
        this.correction = correction;
        this.merge = merge;
        this.outbox = outbox;
        this.sequencer = sequencer;
        this.audit = audit;
        this.notes = notes;
    }

    /** The right NIK and how it was established. */
    public record Request(String nik, String reason) {

        @Override
        public String toString() {
            return "Request[hidden]";
        }
    }

    static Request checked(Request request) {
        if (request == null || request.nik() == null || !request.nik().matches("[0-9]{16}")) {
            throw CommonProblems.invalidField("/nik", "16 digits", "16 angka");
        }
        if (request.reason() == null || request.reason().isBlank()) {
            throw CommonProblems.invalidField("/reason", "Required", "Wajib diisi");
        }
        return request;
    }

    /**
     * The id of the member that remains. Where the NIK is that member's already, nothing changes: whoever got no answer asks
     * again, with the id and version that were right before.
     */
    UUID correct(UUID memberId, Request request, String ifMatch, Actor actor) {
        // whoever gave the NIK to somebody at this moment is met on the second try
        UUID remaining = Retries.ofOvertaken(() -> QuarkusTransaction.requiringNew()
                .call(() -> database.call(c -> inTransaction(c, memberId, request, ifMatch, actor))));
        sequencer.poke();
        return remaining;
    }

    private record OnFile(byte[] sealed, long version, Optional<UUID> mergedInto) {}

    private UUID inTransaction(Connection connection, UUID memberId, Request request, String ifMatch, Actor actor)
            throws SQLException {
        // before the owner is asked for: the same request at the same moment waits here and then finds it done
        OnFile file = locked(connection, memberId);
        byte[] right = vault.nikIndex(request.nik());
        Optional<UUID> owner = Database.list(
                        connection,
                        "select member_id from member_nik where nik_index = ? for update",
                        row -> row.getObject(1, UUID.class),
                        right)
                .stream()
                .findFirst();
        if (owner.isPresent() && owner.get().equals(remaining(connection, memberId, file.mergedInto()))) {
            return owner.get();
        }
        if (file.mergedInto().isPresent()) {
            throw CommonProblems.NOT_FOUND.refusal();
        }
        if (file.sealed() == null) {
            throw MemberProblems.ERASED.refusal();
        }
        Etags.requireMatch(ifMatch, file.version());
        PersonalData old = vault.open(file.sealed(), memberId);
        requirePossible(connection, memberId, old, request.nik());
        byte[] wrong = vault.nikIndex(old.nik());
        long change = outbox.openChange(connection);
        remember(connection, wrong, memberId, change);
        remember(connection, right, owner.orElse(null), change);
        Database.update(connection, "delete from member_nik where nik_index = ?", wrong);
        if (owner.isPresent()) {
            merge(connection, memberId, owner.get(), change);
        } else {
            rename(connection, memberId, old, request.nik(), right);
            outbox.append(connection, change, 0, List.of(corrected(connection, memberId)));
        }
        audit.record(actor, "NIK_CORRECTED", "member " + memberId, notes.keep(request.reason()));
        return owner.orElse(memberId);
    }

    private static OnFile locked(Connection connection, UUID memberId) throws SQLException {
        return Database.list(
                        connection,
                        "select personal, version, merged_into from member where member_id = ? for update",
                        row -> new OnFile(
                                row.getBytes(1), row.getLong(2), Optional.ofNullable(row.getObject(3, UUID.class))),
                        memberId)
                .stream()
                .findFirst()
                .orElseThrow(CommonProblems.NOT_FOUND::refusal);
    }

    /** Whom a member has become. A merge leads to a member that was not merged when it was made, so there is no ring. */
    private static UUID remaining(Connection connection, UUID memberId, Optional<UUID> mergedInto) throws SQLException {
        if (mergedInto.isEmpty()) {
            return memberId;
        }
        List<Optional<UUID>> next = Database.list(
                connection,
                "select merged_into from member where member_id = ?",
                row -> Optional.ofNullable(row.getObject(1, UUID.class)),
                mergedInto.get());
        return remaining(connection, mergedInto.get(), next.get(0));
    }

    private void merge(Connection connection, UUID memberId, UUID owner, long change) throws SQLException {
        try {
            merge.merge(connection, memberId, owner, change);
        } catch (SQLException failed) {
            if (EXCLUSION_VIOLATION.equals(failed.getSQLState())) {
                throw MemberProblems.MERGE_OVERLAP.refusal();
            }
            throw failed;
        }
    }

    /** A NIK that nobody born on that day can have is as wrong as the one before. */
    private void requirePossible(Connection connection, UUID memberId, PersonalData data, String nik)
            throws SQLException {
        if (data.birthDate() == null) {
            return;
        }
        Database.list(
                connection,
                "select sex, region from member where member_id = ?",
                row -> {
                    correction.requireConsistent(nik, data, row.getString(1), row.getString(2));
                    return 1;
                },
                memberId);
    }

    /** What the NIK meant until this change; a null member says that it meant nobody. */
    private static void remember(Connection connection, byte[] nikIndex, UUID memberId, long change)
            throws SQLException {
        Database.update(
                connection,
                "insert into member_nik_past (nik_index, member_id, until_change) values (?, ?, ?)",
                nikIndex,
                memberId,
                change);
    }

    private void rename(Connection connection, UUID memberId, PersonalData old, String nik, byte[] index)
            throws SQLException {
        PersonalData data = new PersonalData(
                nik, old.name(), old.birthDate(), old.motherName(), old.phone(), old.address(), old.kpj());
        Database.update(
                connection,
                "update member set personal = ?, version = version + 1 where member_id = ?",
                vault.seal(data, memberId),
                memberId);
        Database.update(connection, "insert into member_nik (nik_index, member_id) values (?, ?)", index, memberId);
    }

    /** What reports count by has not changed, but says with every correction how it stands now. */
    private static OutgoingEvent corrected(Connection connection, UUID memberId) throws SQLException {
        String data = Database.list(
                        connection,
                        "select json_build_object('memberId', member_id, 'region', region, 'sex', sex,"
                                + " 'birthYear', birth_year)::text from member where member_id = ?",
                        row -> row.getString(1),
                        memberId)
                .get(0);
        return new OutgoingEvent("member.corrected.v1", memberId, data);
    }
}

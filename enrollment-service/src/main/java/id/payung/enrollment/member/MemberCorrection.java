package id.payung.enrollment.member;

import id.payung.enrollment.worker.Finding;
import id.payung.enrollment.worker.RowCode;
import id.payung.enrollment.worker.RowVerdict.Acceptable;
import id.payung.enrollment.worker.RowVerdict.Rejected;
import id.payung.enrollment.worker.Worker;
import id.payung.enrollment.worker.WorkerCheck;
import id.payung.enrollment.worker.WorkerFields;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.outbox.FeedSequencer;
import id.payung.platform.outbox.Outbox;
import id.payung.platform.outbox.OutgoingEvent;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import id.payung.platform.web.Etags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Corrects what is on file of a member, under the rules that a roster row is checked by. */
@ApplicationScoped
class MemberCorrection {

    /** Age is a condition of enrolling, not of being corrected. */
    private static final Set<RowCode> NOT_ASKED = Set.of(RowCode.TOO_OLD, RowCode.TOO_YOUNG);

    private static final int KPJ_DIGITS = 11;
    private static final int LATEST_YEAR = 2100;
    /** Any day on which a member of valid age is between 18 and 65 will do: age findings are not asked for. */
    private static final int AGE_AT_CHECK = 30;

    private final Database database;
    private final PersonalVault vault;
    private final WorkerCheck check;
    private final Outbox outbox;
    private final FeedSequencer sequencer;
    private final Audit audit;

    MemberCorrection(
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

    private record Stored(byte[] sealed, String sex, String region, long version, boolean restricted) {}

    void correct(UUID memberId, CorrectMember request, String ifMatch, Actor actor) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.call(connection -> {
                    inTransaction(connection, memberId, request, ifMatch, actor);
                    audit.record(actor, "MEMBER_CORRECTED", "member " + memberId, "");
                    return null;
                }));
        sequencer.poke();
    }

    private void inTransaction(Connection connection, UUID memberId, CorrectMember request, String ifMatch, Actor actor)
            throws SQLException {
        Stored stored = Database.list(
                        connection,
                        "select personal, sex, region, version, restricted_at is not null from member where member_id = ? for update",
                        row -> new Stored(
                                row.getBytes(1), row.getString(2), row.getString(3), row.getLong(4), row.getBoolean(5)),
                        memberId)
                .get(0);
        Etags.requireMatch(ifMatch, stored.version());
        if (stored.sealed() == null) {
            throw MemberProblems.ERASED.refusal();
        }
        if (stored.restricted() && actor.isPartnerOnly()) {
            throw MemberProblems.RESTRICTED.refusal();
        }
        PersonalData old = vault.open(stored.sealed(), memberId);
        Worker worker = checked(old, stored, request);
        PersonalData corrected = new PersonalData(
                old.nik(),
                worker.name(),
                worker.birthDate(),
                or(request.motherName(), old.motherName()),
                or(request.phone(), old.phone()),
                or(request.address(), old.address()),
                kpj(request, old));
        Database.update(
                connection,
                "update member set personal = ?, name_index = ?, sex = ?, region = ?, birth_year = ?,"
                        + " version = version + 1 where member_id = ?",
                vault.seal(corrected, memberId),
                vault.nameIndex(worker.normalisedName()),
                worker.sex().code(),
                worker.region(),
                worker.birthDate().getYear(),
                memberId);
        String data = "{\"memberId\":\"" + memberId + "\",\"region\":\"" + worker.region() + "\",\"sex\":\""
                + worker.sex().code() + "\",\"birthYear\":" + worker.birthDate().getYear() + "}";
        outbox.append(
                connection,
                outbox.openChange(connection),
                0,
                List.of(new OutgoingEvent("member.corrected.v1", memberId, data)));
    }

    /** Refuses (422) a NIK that contradicts what else is on file of the member. */
    void requireConsistent(String nik, PersonalData data, String sex, String region) {
        WorkerFields fields = new WorkerFields(
                nik, data.name(), data.birthDate().toString(), sex, region, "OTHER", "", "", "", "", "", "", "");
        if (check.check(fields, data.birthDate().plusYears(AGE_AT_CHECK), false) instanceof Rejected rejected) {
            List<FieldProblem> broken = rejected.findings().stream()
                    .filter(finding -> !NOT_ASKED.contains(finding.code()))
                    .map(MemberCorrection::problem)
                    .toList();
            if (!broken.isEmpty()) {
                throw CommonProblems.INVALID.because(broken);
            }
        }
    }

    private Worker checked(PersonalData old, Stored stored, CorrectMember request) {
        if (request.birthDate() != null && Math.abs(request.birthDate().getYear()) > LATEST_YEAR) {
            throw CommonProblems.invalidField("/birthDate", "A date of birth", "Tanggal lahir");
        }
        LocalDate birthDate = Optional.ofNullable(request.birthDate()).orElse(old.birthDate());
        WorkerFields fields = new WorkerFields(
                old.nik(),
                or(request.name(), old.name()),
                String.valueOf(birthDate),
                or(request.sex(), stored.sex()),
                or(request.region(), stored.region()),
                "OTHER",
                "",
                "",
                "",
                or(request.motherName(), old.motherName()),
                or(request.phone(), old.phone()),
                or(request.address(), old.address()),
                "");
        LocalDate day = birthDate == null ? LocalDate.EPOCH : birthDate.plusYears(AGE_AT_CHECK);
        var verdict = check.check(fields, day, false);
        if (verdict instanceof Acceptable acceptable) {
            return acceptable.worker();
        }
        throw CommonProblems.INVALID.because(((Rejected) verdict)
                .findings().stream()
                        .filter(finding -> !NOT_ASKED.contains(finding.code()))
                        .map(MemberCorrection::problem)
                        .toList());
    }

    private static FieldProblem problem(Finding finding) {
        return new FieldProblem(
                "/" + finding.field(), finding.code().name(), finding.code().message());
    }

    private static String kpj(CorrectMember request, PersonalData old) {
        if (request.kpj() == null) {
            return old.kpj();
        }
        if (!request.kpj().matches("[0-9]{" + KPJ_DIGITS + "}")) {
            throw CommonProblems.invalidField("/kpj", "11 digits", "11 angka");
        }
        return request.kpj();
    }

    private static String or(String wanted, String present) {
        return wanted != null ? wanted : present == null ? "" : present;
    }
}

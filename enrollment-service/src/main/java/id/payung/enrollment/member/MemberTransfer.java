package id.payung.enrollment.member;

import id.payung.enrollment.bill.BillIssue;
import id.payung.enrollment.enrolling.Candidate;
import id.payung.enrollment.enrolling.CandidateFactory;
import id.payung.enrollment.enrolling.EnrollmentBatch;
import id.payung.enrollment.enrolling.Order;
import id.payung.enrollment.enrolling.Outcome;
import id.payung.enrollment.enrolling.Period;
import id.payung.enrollment.enrolling.Programs;
import id.payung.enrollment.enrolling.Verdict;
import id.payung.enrollment.sponsor.SponsorDirectory;
import id.payung.enrollment.sponsor.SponsorFacts;
import id.payung.enrollment.worker.RowVerdict;
import id.payung.enrollment.worker.RowVerdict.Acceptable;
import id.payung.enrollment.worker.RowVerdict.Rejected;
import id.payung.enrollment.worker.WorkerCheck;
import id.payung.enrollment.worker.WorkerFields;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.outbox.FeedSequencer;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Prepares a transfer: the new sponsor gets a bill, and until it is paid the old sponsor's cover stays untouched. So
 * there is no day without cover, whatever becomes of the bill.
 */
@ApplicationScoped
class MemberTransfer {

    private final Database database;
    private final SponsorDirectory sponsors;
    private final WorkerCheck check;
    private final CandidateFactory candidates;
    private final EnrollmentBatch batch;
    private final BillIssue bills;
    private final FeedSequencer sequencer;
    private final Audit audit;
    private final PersonalVault vault;

    MemberTransfer(
            Database database,
            SponsorDirectory sponsors,
            WorkerCheck check,
            CandidateFactory candidates,
            EnrollmentBatch batch,
            BillIssue bills,
            FeedSequencer sequencer,
            Audit audit,
            PersonalVault vault) {
        this.database = database;
        this.sponsors = sponsors;
        this.check = check;
        this.candidates = candidates;
        this.batch = batch;
        this.bills = bills;
        this.sequencer = sequencer;
        this.audit = audit;
        this.vault = vault;
    }

    /** The bill whose payment completes the transfer. */
    public record Transferred(
            String billNumber, String from, int months, @com.fasterxml.jackson.annotation.JsonIgnore boolean isNew) {}

    private record Present(
            String occupation,
            String segment,
            long income,
            long base,
            LocalDate until,
            Programs programs,
            byte[] sealed,
            String sex,
            String region) {}

    Transferred transfer(MemberView member, TransferMember request, Actor actor) {
        SponsorFacts to = sponsors.require(request.toSponsor());
        SponsorFacts from = sponsors.require(request.fromSponsor());
        Transferred transferred = Retries.ofOvertaken(() -> QuarkusTransaction.requiringNew()
                .call(() -> database.call(c -> inTransaction(c, member.id(), from, to, request, actor))));
        sequencer.poke();
        return transferred;
    }

    private Transferred inTransaction(
            Connection connection,
            UUID memberId,
            SponsorFacts from,
            SponsorFacts to,
            TransferMember request,
            Actor actor)
            throws SQLException {
        Optional<String> earlier = billOfBefore(connection, memberId, from, to, request);
        if (earlier.isPresent()) {
            return new Transferred(earlier.get(), request.from(), request.months(), false);
        }
        Present present = present(connection, memberId, from, request.jobNumber());
        Period period = new Period(request.month(), request.months());
        if (period.firstDay().isAfter(present.until())) {
            throw MemberProblems.TRANSFER_GAP.refusal();
        }
        UUID billId = bills.draft(connection, to.id(), "TRANSFER", null, period);
        Order order = new Order(to, period, present.programs(), billId, false, true, true);
        Candidate candidate = candidate(memberId, present, order, request.jobNumber());
        Verdict verdict = batch.enroll(connection, order, List.of(candidate)).get(0);
        if (verdict.outcome() != Outcome.ENROLLED) {
            throw CommonProblems.CONFLICT.because(List.of(new FieldProblem(
                    "/toSponsor",
                    verdict.findings().get(0).code().name(),
                    verdict.findings().get(0).code().message())));
        }
        String number = bills.open(connection, billId, 1, verdict.amount());
        audit.record(actor, "TRANSFER_PREPARED", "member " + memberId + " to " + to.code(), "");
        return new Transferred(number, request.from(), request.months(), true);
    }

    private static Present present(Connection connection, UUID memberId, SponsorFacts from, int job)
            throws SQLException {
        return Database.list(
                        connection,
                        "select e.occupation, e.segment, e.declared_income, e.base_income, max(c.until_date),"
                                + " (array_agg(c.programs order by c.until_date desc))[1], m.personal, m.sex, m.region"
                                + " from enrollment e join member m on m.member_id = e.member_id"
                                + " join coverage c on c.member_id = e.member_id and c.sponsor_id = e.sponsor_id"
                                + " and c.job = e.job and c.superseded_change is null and not c.waiting"
                                + " where e.member_id = ? and e.sponsor_id = ? and e.job = ? and e.ended_on is null"
                                + " group by e.member_id, e.sponsor_id, e.job, m.member_id",
                        row -> new Present(
                                row.getString(1),
                                row.getString(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getObject(5, LocalDate.class),
                                new Programs(row.getInt(6)),
                                row.getBytes(7),
                                row.getString(8),
                                row.getString(9)),
                        memberId,
                        from.id(),
                        job)
                .stream()
                .findFirst()
                .orElseThrow(MemberProblems.NOT_ENROLLED::refusal);
    }

    /** The bill of the same transfer asked for before, whether it waits or was paid. */
    private static Optional<String> billOfBefore(
            Connection connection, UUID memberId, SponsorFacts from, SponsorFacts to, TransferMember request)
            throws SQLException {
        Database.list(connection, "select 1 from member where member_id = ? for update", row -> 1, memberId);
        return Database.list(
                        connection,
                        "select b.number from coverage c join bill b on b.bill_id = c.bill_id"
                                + " where c.member_id = ? and c.sponsor_id = ? and c.job = ? and b.kind = 'TRANSFER'"
                                + " and b.from_month = ? and b.months = ? and b.status in ('OPEN', 'PAID')"
                                + " and exists (select 1 from enrollment f where f.member_id = c.member_id"
                                + " and f.sponsor_id = ? and f.job = c.job)",
                        row -> row.getString(1),
                        memberId,
                        to.id(),
                        request.jobNumber(),
                        request.month().atDay(1),
                        request.months(),
                        from.id())
                .stream()
                .findFirst();
    }

    private Candidate candidate(UUID memberId, Present present, Order order, int job) {
        PersonalData data = vault.open(present.sealed(), memberId);
        boolean wage = present.segment().equals("PU");
        RowVerdict verdict = check.check(
                new WorkerFields(
                        data.nik(),
                        data.name(),
                        String.valueOf(data.birthDate()),
                        present.sex(),
                        present.region(),
                        present.occupation(),
                        wage ? "" : String.valueOf(present.income()),
                        present.segment(),
                        wage ? String.valueOf(present.base()) : "",
                        "",
                        "",
                        "",
                        String.valueOf(job)),
                order.period().firstDay(),
                order.sponsor().isEmployer());
        if (verdict instanceof Acceptable acceptable) {
            return candidates.of(1, acceptable.worker(), acceptable.reviews());
        }
        throw CommonProblems.INVALID.because(((Rejected) verdict)
                .findings().stream()
                        .map(f -> new FieldProblem(
                                "/member", f.code().name(), f.code().message()))
                        .toList());
    }
}

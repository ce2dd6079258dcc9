package id.payung.enrollment.enrolling;

import id.payung.enrollment.bill.BillIssue;
import id.payung.enrollment.contribution.ContributionTariff;
import id.payung.enrollment.member.PersonalVault;
import id.payung.enrollment.sponsor.SponsorDirectory;
import id.payung.enrollment.sponsor.SponsorFacts;
import id.payung.enrollment.worker.Finding;
import id.payung.enrollment.worker.RowCode;
import id.payung.enrollment.worker.RowVerdict;
import id.payung.enrollment.worker.RowVerdict.Acceptable;
import id.payung.enrollment.worker.RowVerdict.Rejected;
import id.payung.enrollment.worker.WorkerCheck;
import id.payung.platform.access.Actor;
import id.payung.platform.audit.Audit;
import id.payung.platform.database.Database;
import id.payung.platform.database.Retries;
import id.payung.platform.outbox.FeedSequencer;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import id.payung.platform.time.WorkClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Enrolls one worker with a bill of its own. */
@ApplicationScoped
class SingleEnrollment {

    private final SponsorDirectory sponsors;
    private final WorkerCheck check;
    private final CandidateFactory candidates;
    private final NewcomerStatement newcomers;
    private final EnrollmentBatch batch;
    private final EnrollmentList enrollments;
    private final Overlaps overlaps;
    private final Disclosures disclosures;
    private final BillIssue bills;
    private final PersonalVault vault;
    private final ContributionTariff tariff;
    private final Database database;
    private final FeedSequencer sequencer;
    private final Audit audit;
    private final WorkClock clock;

    SingleEnrollment(
            SponsorDirectory sponsors,
            WorkerCheck check,
            CandidateFactory candidates,
            NewcomerStatement newcomers,
            EnrollmentBatch batch,
            EnrollmentList enrollments,
            Overlaps overlaps,
            Disclosures disclosures,
            BillIssue bills,
            PersonalVault vault,
            ContributionTariff tariff,
            Database database,
            FeedSequencer sequencer,
            Audit audit,
            WorkClock clock) {
        this.sponsors = sponsors;
        this.check = check;
        this.candidates = candidates;
        this.newcomers = newcomers;
        this.batch = batch;
        this.enrollments = enrollments;
        this.overlaps = overlaps;
        this.disclosures = disclosures;
        this.bills = bills;
        this.vault = vault;
        this.tariff = tariff;
        this.database = database;
        this.sequencer = sequencer;
        this.audit = audit;
        this.clock = clock;
    }

    /** An enrollment and whether this call made it. */
    record Enrolled(EnrollmentView enrollment, boolean isNew) {}

    /** Enrolls, or answers what the same request made before; throws with all broken fields, or with the conflict. */
    Enrolled enroll(EnrollmentRequest request, Actor actor) {
        EnrollmentTerms terms = terms(request, actor);
        SponsorFacts sponsor = sponsors.require(terms.sponsor());
        disclosures.requireMore(actor, sponsor);
        Candidate candidate = candidate(request, terms, sponsor);
        Order order = new Order(sponsor, terms.period(), terms.programs(), null, false, false, false);
        byte[] digest = vault.requestDigest(request.canonical());
        Contributions contributions = new Contributions(tariff, order);
        Optional<EnrollmentView> newcomer = newcomers.enroll(
                order,
                terms.decreeDate(),
                candidate,
                contributions.of(candidate.worker(), java.util.Set.of()),
                digest,
                actor);
        Optional<Enrolled> enrolled = newcomer.map(view -> new Enrolled(view, true));
        if (enrolled.isEmpty()) {
            enrolled = Retries.ofOvertaken(() -> QuarkusTransaction.requiringNew()
                    .call(() -> database.call(c -> inTransaction(c, order, terms, candidate, digest, actor))));
        }
        sequencer.poke();
        return enrolled.orElseThrow(() -> EnrollmentProblems.conflict(RowCode.COVERED_BY_ANOTHER));
    }

    /** All that is wrong is said at once: also what is wrong with the worker, as far as it can be judged. */
    private EnrollmentTerms terms(EnrollmentRequest request, Actor actor) {
        List<FieldProblem> errors = new ArrayList<>();
        Optional<EnrollmentTerms> terms = EnrollmentTerms.read(request, clock.today(), errors);
        if (request.sponsor() != null) {
            actor.requireActingFor(request.sponsor());
        }
        if (terms.isEmpty()) {
            RowVerdict verdict = check.check(request.fields(), clock.today(), true);
            if (verdict instanceof Rejected rejected) {
                rejected.findings().forEach(finding -> errors.add(problem(finding)));
            }
            throw CommonProblems.INVALID.because(errors);
        }
        return terms.get();
    }

    private Candidate candidate(EnrollmentRequest request, EnrollmentTerms terms, SponsorFacts sponsor) {
        RowVerdict verdict = check.check(request.fields(), terms.period().firstDay(), sponsor.isEmployer());
        if (verdict instanceof Rejected rejected) {
            throw CommonProblems.INVALID.because(
                    rejected.findings().stream().map(SingleEnrollment::problem).toList());
        }
        Acceptable acceptable = (Acceptable) verdict;
        if (!acceptable.reviews().isEmpty()) {
            throw EnrollmentProblems.conflict(acceptable.reviews().get(0).code());
        }
        return candidates.of(1, acceptable.worker(), List.of());
    }

    private static FieldProblem problem(Finding finding) {
        return new FieldProblem(
                "/" + finding.field(), finding.code().name(), finding.code().message());
    }

    private static void requireNoApproval(Connection connection, SponsorFacts sponsor) throws SQLException {
        boolean required = Database.list(
                        connection,
                        "select approval_required from sponsor where sponsor_id = ?",
                        row -> row.getBoolean(1),
                        sponsor.id())
                .get(0);
        if (required) {
            throw EnrollmentProblems.APPROVAL_REQUIRED.refusal();
        }
    }

    /** Nothing where another sponsor covers the worker: that is kept for both to see, so the transaction must commit. */
    private Optional<Enrolled> inTransaction(
            Connection connection, Order wanted, EnrollmentTerms terms, Candidate candidate, byte[] digest, Actor actor)
            throws SQLException {
        Optional<EnrollmentView> same = enrollments.sameRequest(connection, candidate.nikIndex(), digest);
        if (same.isPresent()) {
            return Optional.of(new Enrolled(same.get(), false));
        }
        requireNoApproval(connection, wanted.sponsor());
        UUID billId = bills.draft(
                connection,
                wanted.sponsor().id(),
                "SINGLE",
                null,
                wanted.period(),
                terms.decreeDate().orElse(null));
        Order order = new Order(wanted.sponsor(), wanted.period(), wanted.programs(), billId, false, false, false);
        Verdict verdict = batch.enroll(connection, order, List.of(candidate)).get(0);
        if (verdict.outcome() == Outcome.ENROLLED) {
            enrollments.remember(connection, verdict.memberId(), billId, digest);
            bills.open(connection, billId, 1, verdict.amount());
            audit.record(actor, "WORKER_ENROLLED", "member " + verdict.memberId(), "");
            return Optional.of(new Enrolled(enrollments.ofBill(connection, verdict.memberId(), billId), true));
        }
        bills.open(connection, billId, 0, 0);
        if (verdict.outcome() == Outcome.COVERED_BY_ANOTHER) {
            overlaps.note(connection, order, List.of(verdict));
            return Optional.empty();
        }
        throw EnrollmentProblems.conflict(verdict.findings().get(0).code());
    }
}

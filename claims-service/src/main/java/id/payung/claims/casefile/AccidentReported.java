package id.payung.claims.casefile;

import id.payung.claims.law.Cause;
import id.payung.platform.time.WorkClock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Stage I: a worker had an accident at work or on the way.
 *
 * @param violence whether it was physical violence or rape at the workplace
 * @param trafficAccident whether it was one of traffic, in which Jasa Raharja bears costs of care first
 */
public record AccidentReported(
        String nik,
        OffsetDateTime occurredAt,
        OptionalInt job,
        Optional<LocalDate> birthDate,
        Optional<String> place,
        Optional<String> chronology,
        Optional<Notifier> notifier,
        Optional<Boolean> leftHanded,
        Optional<Boolean> violence,
        Optional<Boolean> trafficAccident,
        List<Heir> heirs,
        List<Child> children,
        List<DocumentReceipt> documents,
        Optional<BankAccount> memberAccount)
        implements OpeningReport {

    /** Copies lists; absent ones are empty. */
    public AccidentReported {
        heirs = Lists.copy(heirs);
        children = Lists.copy(children);
        documents = Lists.copy(documents);
    }

    @Override
    public Optional<CaseName> caseName() {
        return Optional.of(CaseName.accident(nik, WorkClock.dayOf(occurredAt.toInstant())));
    }

    @Override
    public void foldInto(CaseDraft draft) {
        draft.opens(this);
        draft.happened(occurredAt);
        draft.causedBy(Cause.WORK_ACCIDENT);
        job.ifPresent(draft::inJob);
        leftHanded.ifPresent(draft::leftHanded);
        violence.ifPresent(draft::violence);
        trafficAccident.ifPresent(draft::trafficAccident);
    }

    /** Names nobody: it may stand in a log. */
    @Override
    public String toString() {
        return "AccidentReported";
    }
}

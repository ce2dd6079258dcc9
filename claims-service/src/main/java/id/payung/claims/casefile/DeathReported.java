package id.payung.claims.casefile;

import id.payung.claims.law.Cause;
import id.payung.platform.time.WorkClock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A worker died.
 *
 * @param accidentDate of the work accident that caused it; without it the day of death counts
 * @param diagnosedOn of the occupational disease that caused it; without it the day of death counts
 * @param workEndedOn the last day in the work that caused the disease
 * @param job of two, the one that the accident belongs to
 * @param trafficAccident whether that accident was one of traffic, in which Jasa Raharja bears costs of care first
 */
public record DeathReported(
        String nik,
        OffsetDateTime diedAt,
        Cause cause,
        Optional<LocalDate> accidentDate,
        Optional<LocalDate> diagnosedOn,
        Optional<LocalDate> workEndedOn,
        OptionalInt job,
        Optional<Boolean> trafficAccident,
        Optional<LocalDate> birthDate,
        Optional<String> place,
        Optional<String> chronology,
        Optional<Notifier> notifier,
        List<Heir> heirs,
        List<Child> children,
        List<DocumentReceipt> documents,
        Optional<BankAccount> memberAccount)
        implements OpeningReport {

    /** Copies lists; absent ones are empty. */
    public DeathReported {
        heirs = Lists.copy(heirs);
        children = Lists.copy(children);
        documents = Lists.copy(documents);
    }

    @Override
    public Optional<CaseName> caseName() {
        return Optional.of(
                switch (cause) {
                    case WORK_ACCIDENT -> CaseName.accident(nik, accidentDate.orElse(diedOn()));
                    case OCCUPATIONAL_DISEASE -> CaseName.disease(nik, diagnosedOn.orElse(diedOn()));
                    case OTHER, UNDETERMINED -> CaseName.death(nik);
                });
    }

    /** The day of death in WITA. */
    public LocalDate diedOn() {
        return WorkClock.dayOf(diedAt.toInstant());
    }

    @Override
    public void foldInto(CaseDraft draft) {
        draft.opens(this);
        draft.died(diedAt);
        draft.causedBy(cause);
        workEndedOn.ifPresent(draft::workEnded);
        job.ifPresent(draft::inJob);
        trafficAccident.ifPresent(draft::trafficAccident);
    }

    /** Names nobody: it may stand in a log. */
    @Override
    public String toString() {
        return "DeathReported[" + cause + "]";
    }
}

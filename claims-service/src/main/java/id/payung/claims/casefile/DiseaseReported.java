package id.payung.claims.casefile;

import id.payung.claims.law.Cause;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A disease was diagnosed that the work may have caused.
 *
 * @param exposure what in the work may have caused it
 * @param workEndedOn the last day in that work, where it has ended
 */
public record DiseaseReported(
        String nik,
        LocalDate diagnosedOn,
        String diagnosis,
        Optional<String> exposure,
        Optional<LocalDate> workEndedOn,
        OptionalInt job,
        Optional<LocalDate> birthDate,
        Optional<Notifier> notifier,
        Optional<Boolean> leftHanded,
        List<Heir> heirs,
        List<Child> children,
        List<DocumentReceipt> documents,
        Optional<BankAccount> memberAccount)
        implements OpeningReport {

    /** Copies lists; absent ones are empty. */
    public DiseaseReported {
        heirs = Lists.copy(heirs);
        children = Lists.copy(children);
        documents = Lists.copy(documents);
    }

    @Override
    public Optional<CaseName> caseName() {
        return Optional.of(CaseName.disease(nik, diagnosedOn));
    }

    @Override
    public void foldInto(CaseDraft draft) {
        draft.opens(this);
        draft.causedBy(Cause.OCCUPATIONAL_DISEASE);
        workEndedOn.ifPresent(draft::workEnded);
        job.ifPresent(draft::inJob);
        leftHanded.ifPresent(draft::leftHanded);
    }

    /** Names nobody: it may stand in a log. */
    @Override
    public String toString() {
        return "DiseaseReported";
    }
}

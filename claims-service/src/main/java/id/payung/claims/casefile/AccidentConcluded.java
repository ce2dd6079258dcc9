package id.payung.claims.casefile;

import id.payung.claims.law.Disability;
import id.payung.claims.law.EventKind;
import id.payung.claims.law.TransportCost;
import id.payung.claims.law.TreatmentCosts;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Stage II: how an accident or an occupational disease ended, by the doctor's statement. Names its case by the claim, or
 * by the worker with the day of the accident or of the diagnosis.
 *
 * @param diedAt where the worker died of it
 * @param treatment costs by the worker's own receipts
 * @param employer who went on paying the wage while the worker could not work
 * @param jasaRaharjaPaid rupiah that Jasa Raharja paid for care after a traffic accident; zero where it paid nothing
 */
public record AccidentConcluded(
        Optional<UUID> claimId,
        Optional<String> nik,
        Optional<LocalDate> accidentDate,
        Optional<LocalDate> diagnosedOn,
        EventKind endState,
        LocalDate concludedOn,
        Optional<OffsetDateTime> diedAt,
        Optional<Integer> temporaryDisabilityDays,
        List<Disability> disabilities,
        List<TransportCost> transport,
        Optional<TreatmentCosts> treatment,
        List<Heir> heirs,
        List<Child> children,
        List<DocumentReceipt> documents,
        Optional<BankAccount> memberAccount,
        Optional<Employer> employer,
        Optional<Long> jasaRaharjaPaid)
        implements FollowUpReport {

    /** Copies lists; absent ones are empty. */
    public AccidentConcluded {
        disabilities = Lists.copy(disabilities);
        transport = Lists.copy(transport);
        heirs = Lists.copy(heirs);
        children = Lists.copy(children);
        documents = Lists.copy(documents);
    }

    @Override
    public Optional<CaseName> caseName() {
        return nik.flatMap(worker -> accidentDate
                .map(day -> CaseName.accident(worker, day))
                .or(() -> diagnosedOn.map(day -> CaseName.disease(worker, day))));
    }

    @Override
    public void foldInto(CaseDraft draft) {
        draft.concluded(this);
    }

    /** Names nobody: it may stand in a log. */
    @Override
    public String toString() {
        return "AccidentConcluded[" + endState + "]";
    }
}

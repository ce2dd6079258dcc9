package id.payung.claims.casefile;

import id.payung.claims.law.TransportCost;
import id.payung.claims.law.TreatmentCosts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A facility billed care.
 *
 * @param reference of the bill; a later event with the same reference replaces the bill
 */
public record TreatmentBilled(
        Optional<UUID> claimId,
        Optional<String> nik,
        Optional<CaseKind> caseKind,
        Optional<LocalDate> caseDate,
        String reference,
        String facility,
        TreatmentBill.Payee payee,
        LocalDate billedOn,
        TreatmentCosts costs,
        List<TransportCost> transport,
        List<DocumentReceipt> documents)
        implements FollowUpReport {

    /** Copies lists; absent ones are empty. */
    public TreatmentBilled {
        transport = Lists.copy(transport);
        documents = Lists.copy(documents);
    }

    @Override
    public Optional<CaseName> caseName() {
        return NamedCase.of(nik, caseKind, caseDate);
    }

    @Override
    public List<Heir> heirs() {
        return List.of();
    }

    @Override
    public List<Child> children() {
        return List.of();
    }

    @Override
    public Optional<BankAccount> memberAccount() {
        return Optional.empty();
    }

    @Override
    public void foldInto(CaseDraft draft) {
        draft.billed(new TreatmentBill(reference, facility, payee, billedOn, costs, transport));
    }

    /** Names nobody: it may stand in a log. */
    @Override
    public String toString() {
        return "TreatmentBilled";
    }
}

package id.payung.claims.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Documents of a case came in; they may name heirs, children and accounts. */
public record DocumentsReceived(
        Optional<UUID> claimId,
        Optional<String> nik,
        Optional<CaseKind> caseKind,
        Optional<LocalDate> caseDate,
        List<DocumentReceipt> documents,
        List<Heir> heirs,
        List<Child> children,
        Optional<BankAccount> memberAccount)
        implements FollowUpReport {

    /** Copies lists; absent ones are empty. */
    public DocumentsReceived {
        documents = Lists.copy(documents);
        heirs = Lists.copy(heirs);
        children = Lists.copy(children);
    }

    @Override
    public Optional<CaseName> caseName() {
        return NamedCase.of(nik, caseKind, caseDate);
    }

    @Override
    public void foldInto(CaseDraft draft) {
        // what it says of people and documents is all that it says
    }

    /** Names nobody: it may stand in a log. */
    @Override
    public String toString() {
        return "DocumentsReceived";
    }
}

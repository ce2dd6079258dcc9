package id.payung.claims.casefile;

import java.util.Optional;

/** What an event says. Names people: sealed wherever it is stored, and never logged. */
public sealed interface EventData permits Correctable, ReportCorrected, ReportWithdrawn, PaymentSettled {

    /** The case that the data itself names; nothing where it names a claim, another event or an order. */
    default Optional<CaseName> caseName() {
        return Optional.empty();
    }
}

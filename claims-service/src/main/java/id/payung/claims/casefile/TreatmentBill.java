package id.payung.claims.casefile;

import id.payung.claims.law.TransportCost;
import id.payung.claims.law.TreatmentCosts;
import java.time.LocalDate;
import java.util.List;

/** A bill for care. Contracted facilities are paid themselves, other bills are paid back to the worker. */
public record TreatmentBill(
        String reference,
        String facility,
        Payee payee,
        LocalDate billedOn,
        TreatmentCosts costs,
        List<TransportCost> transport) {

    /** Who gets the money. */
    public enum Payee {
        FACILITY,
        WORKER
    }
}

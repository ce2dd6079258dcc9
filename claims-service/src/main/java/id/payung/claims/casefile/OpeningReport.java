package id.payung.claims.casefile;

import java.time.LocalDate;
import java.util.Optional;

/** A report that brings a case to life. */
public sealed interface OpeningReport extends CaseReport permits DeathReported, AccidentReported, DiseaseReported {

    String nik();

    /** The worker's, where the sender knows it. */
    Optional<LocalDate> birthDate();
}

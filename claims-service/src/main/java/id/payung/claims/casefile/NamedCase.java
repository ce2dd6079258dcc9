package id.payung.claims.casefile;

import java.time.LocalDate;
import java.util.Optional;

/** Reads the case that a follow-up names by worker, kind and day. */
final class NamedCase {

    private NamedCase() {}

    static Optional<CaseName> of(Optional<String> nik, Optional<CaseKind> kind, Optional<LocalDate> day) {
        return nik.flatMap(worker -> kind.flatMap(which -> switch (which) {
            case DEATH -> Optional.of(CaseName.death(worker));
            case ACCIDENT -> day.map(on -> CaseName.accident(worker, on));
            case DISEASE -> day.map(on -> CaseName.disease(worker, on));
        }));
    }
}

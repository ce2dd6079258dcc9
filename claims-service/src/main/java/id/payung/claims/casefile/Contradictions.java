package id.payung.claims.casefile;

import id.payung.platform.time.WorkClock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Finds what several events say that cannot all be true. */
final class Contradictions {

    private Contradictions() {}

    static Set<CaseFile.Question> in(
            Optional<CaseName> name,
            Optional<OffsetDateTime> eventAt,
            Optional<OffsetDateTime> diedAt,
            Optional<LocalDate> birthDate,
            Collection<Heir> heirs,
            Collection<Child> children) {
        Set<CaseFile.Question> found = EnumSet.noneOf(CaseFile.Question.class);
        Optional<LocalDate> diedOn = diedAt.map(at -> WorkClock.dayOf(at.toInstant()));
        if (name.filter(which -> CaseKind.ofKey(which.caseKey()) == CaseKind.ACCIDENT)
                        .isPresent()
                && eventAt.flatMap(at -> diedAt.filter(at::isAfter)).isPresent()) {
            found.add(CaseFile.Question.ACCIDENT_AFTER_DEATH);
        }
        if (diedOn.flatMap(day -> birthDate.filter(day::isBefore)).isPresent()) {
            found.add(CaseFile.Question.DEATH_BEFORE_BIRTH);
        }
        for (Child child : children) {
            if (Parentage.bornTooLate(child.birthDate(), diedOn)) {
                found.add(CaseFile.Question.CHILD_BORN_TOO_LATE);
            }
            if (Parentage.olderThanParent(child.birthDate(), birthDate)) {
                found.add(CaseFile.Question.CHILD_OLDER_THAN_PARENT);
            }
        }
        Optional<String> worker = name.map(CaseName::nik);
        if (heirs.stream().anyMatch(heir -> heir.nik().isPresent() && heir.nik().equals(worker))) {
            found.add(CaseFile.Question.HEIR_IS_DECEASED);
        }
        return found;
    }
}

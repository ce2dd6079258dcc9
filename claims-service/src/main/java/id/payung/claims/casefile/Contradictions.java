package id.payung.claims.casefile;

import id.payung.claims.law.heirs.Relation;
import id.payung.platform.time.WorkClock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
        if (isAccidentAfterDeath(name.map(CaseName::caseKey).map(CaseKind::ofKey), eventAt, diedAt)) {
            found.add(CaseFile.Question.ACCIDENT_AFTER_DEATH);
        }
        if (diedOn.flatMap(day -> birthDate.filter(day::isBefore)).isPresent()) {
            found.add(CaseFile.Question.DEATH_BEFORE_BIRTH);
        }
        births(heirs, children).forEach(born -> {
            if (Parentage.bornTooLate(born, diedOn)) {
                found.add(CaseFile.Question.CHILD_BORN_TOO_LATE);
            }
            if (Parentage.olderThanParent(born, birthDate)) {
                found.add(CaseFile.Question.CHILD_OLDER_THAN_PARENT);
            }
        });
        Optional<String> worker = name.map(CaseName::nik);
        if (heirs.stream().anyMatch(heir -> heir.nik().isPresent() && heir.nik().equals(worker))) {
            found.add(CaseFile.Question.HEIR_IS_DECEASED);
        }
        return found;
    }

    /** Whether a case is of an accident that somebody is said to have had after the death. */
    static boolean isAccidentAfterDeath(
            Optional<CaseKind> kind, Optional<OffsetDateTime> eventAt, Optional<OffsetDateTime> diedAt) {
        return kind.equals(Optional.of(CaseKind.ACCIDENT))
                && eventAt.flatMap(at -> diedAt.filter(at::isAfter)).isPresent();
    }

    /** Of the worker's children, whether they inherit or study. */
    private static Stream<LocalDate> births(Collection<Heir> heirs, Collection<Child> children) {
        return Stream.concat(
                children.stream().map(Child::birthDate),
                heirs.stream()
                        .filter(heir -> heir.relation() == Relation.CHILD)
                        .flatMap(heir -> heir.birthDate().stream()));
    }
}

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

    static final Set<CaseFile.Question> OF_BIRTH = EnumSet.of(
            CaseFile.Question.BIRTH_DATES_DISAGREE,
            CaseFile.Question.DEATH_BEFORE_BIRTH,
            CaseFile.Question.CHILD_OLDER_THAN_PARENT);

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
        found.addAll(ofBirth(birthDate, diedAt, heirs, children));
        if (births(heirs, children).anyMatch(born -> Parentage.bornTooLate(born, diedOn))) {
            found.add(CaseFile.Question.CHILD_BORN_TOO_LATE);
        }
        Optional<String> worker = name.map(CaseName::nik);
        if (heirs.stream().anyMatch(heir -> heir.nik().isPresent() && heir.nik().equals(worker))) {
            found.add(CaseFile.Question.HEIR_IS_DECEASED);
        }
        return found;
    }

    /** What cannot be true of somebody who was born on this day. */
    static Set<CaseFile.Question> ofBirth(
            Optional<LocalDate> bornOn,
            Optional<OffsetDateTime> diedAt,
            Collection<Heir> heirs,
            Collection<Child> children) {
        Set<CaseFile.Question> found = EnumSet.noneOf(CaseFile.Question.class);
        Optional<LocalDate> diedOn = diedAt.map(at -> WorkClock.dayOf(at.toInstant()));
        if (diedOn.flatMap(day -> bornOn.filter(day::isBefore)).isPresent()) {
            found.add(CaseFile.Question.DEATH_BEFORE_BIRTH);
        }
        if (births(heirs, children).anyMatch(born -> Parentage.olderThanParent(born, bornOn))) {
            found.add(CaseFile.Question.CHILD_OLDER_THAN_PARENT);
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

package id.payung.claims.intake.content;

import id.payung.claims.casefile.CaseReport;
import id.payung.claims.casefile.Child;
import id.payung.claims.casefile.Heir;
import id.payung.claims.casefile.Parentage;
import id.payung.claims.law.heirs.Relation;
import id.payung.platform.problem.FieldProblem;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds heirs and children that a report names and who cannot be the worker's. */
final class FamilyPlausibility {

    /** Names of payees who are no heirs, see {@code claims.payment}. */
    private static final Set<String> OTHER_PAYEES = Set.of("MEMBER", "EMPLOYER");

    private final Optional<String> nik;
    private final Optional<LocalDate> born;
    private final Optional<LocalDate> diedOn;
    private final LocalDate today;

    FamilyPlausibility(Optional<String> nik, Optional<LocalDate> born, Optional<LocalDate> diedOn, LocalDate today) {
        this.nik = nik;
        this.born = born;
        this.diedOn = diedOn;
        this.today = today;
    }

    void check(CaseReport report, String at, List<FieldProblem> problems) {
        Set<String> heirs = new HashSet<>();
        for (int i = 0; i < report.heirs().size(); i++) {
            check(report.heirs().get(i), heirs, at + "/heirs/" + i, problems);
        }
        Set<String> children = new HashSet<>();
        for (int i = 0; i < report.children().size(); i++) {
            check(report.children().get(i), children, at + "/children/" + i, problems);
        }
    }

    private void check(Heir heir, Set<String> known, String at, List<FieldProblem> problems) {
        if (!known.add(heir.id())) {
            problems.add(DataCode.DUPLICATE_ID.at(at + "/id"));
        }
        if (OTHER_PAYEES.contains(heir.id())) {
            problems.add(DataCode.ID_INVALID.at(at + "/id"));
        }
        if (heir.nik().isPresent() && heir.nik().equals(nik)) {
            problems.add(DataCode.HEIR_IS_DECEASED.at(at + "/nik"));
        }
        heir.birthDate().ifPresent(birth -> {
            if (heir.relation() == Relation.CHILD) {
                checkChild(birth, at + "/birthDate", problems);
            } else if (birth.isAfter(today)) {
                problems.add(DataCode.EVENT_IN_FUTURE.at(at + "/birthDate"));
            }
        });
    }

    private void check(Child child, Set<String> known, String at, List<FieldProblem> problems) {
        if (!known.add(child.id())) {
            problems.add(DataCode.DUPLICATE_ID.at(at + "/id"));
        }
        checkChild(child.birthDate(), at + "/birthDate", problems);
    }

    /** A child of the worker, whether it inherits or studies. */
    private void checkChild(LocalDate birth, String at, List<FieldProblem> problems) {
        if (Parentage.bornTooLate(birth, diedOn)) {
            problems.add(DataCode.CHILD_BORN_TOO_LATE.at(at));
        } else if (birth.isAfter(today)) {
            problems.add(DataCode.EVENT_IN_FUTURE.at(at));
        }
        if (Parentage.olderThanParent(birth, born)) {
            problems.add(DataCode.CHILD_OLDER_THAN_PARENT.at(at));
        }
    }
}

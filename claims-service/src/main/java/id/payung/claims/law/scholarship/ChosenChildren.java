package id.payung.claims.law.scholarship;

import id.payung.claims.law.ChildFacts;
import id.payung.claims.law.parameter.LawFiles;
import id.payung.claims.law.parameter.LegalValue;
import id.payung.claims.law.parameter.Parameter;
import id.payung.claims.law.parameter.Rule;
import id.payung.claims.law.reckoning.Findings;
import id.payung.platform.problem.Text;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** At most two children, before PP 82/2019 one: of more, those the family chose, and only a family can choose. */
final class ChosenChildren {
    private static final Comparator<ChildFacts> ORDER =
            Comparator.comparing(ChildFacts::birthDate).thenComparing(ChildFacts::childId);
    private static final Text WHICH = new Text(
            "There are more children than scholarships: which does the family choose?",
            "Jumlah anak melebihi jumlah beasiswa: anak mana yang dipilih keluarga?");

    private final Parameter most;

    ChosenChildren(LawFiles files) {
        most = files.parameter("scholarship/children");
    }

    int most(LocalDate event) {
        return most.onOrFirst(event).asInt();
    }

    Rule rule(LocalDate event) {
        return most.onOrFirst(event).rule();
    }

    /** In the order of birth; none where the choice is open. */
    List<ChildFacts> of(List<ChildFacts> children, LocalDate event, Findings findings) {
        LegalValue limit = most.onOrFirst(event);
        List<ChildFacts> chosen =
                children.stream().filter(ChildFacts::chosen).sorted(ORDER).toList();
        if (children.size() <= limit.asInt()) {
            return children.stream().sorted(ORDER).toList();
        }
        if (!chosen.isEmpty() && chosen.size() <= limit.asInt()) {
            return chosen;
        }
        findings.askForFacts("TWO_CHILDREN_CHOSEN", WHICH, limit.citation());
        return List.of();
    }
}

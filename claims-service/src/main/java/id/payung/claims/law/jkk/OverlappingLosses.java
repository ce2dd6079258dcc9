package id.payung.claims.law.jkk;

import id.payung.claims.law.Disability;
import id.payung.claims.law.DisabilityPart;
import id.payung.claims.law.reckoning.Answer;
import id.payung.claims.law.reckoning.Findings;
import id.payung.platform.problem.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Is a loss counted twice, as a part and as a piece of it, or more often than a body has that part? */
final class OverlappingLosses {
    private static final Text TWICE = new Text(
            "A part is stated more than once or beside a larger part it belongs to: do both count?",
            "Bagian tubuh dinyatakan lebih dari sekali atau bersama bagian yang lebih besar: apakah keduanya dihitung?");

    private final DisabilityTable table;

    OverlappingLosses(DisabilityTable table) {
        this.table = table;
    }

    /** What remains when pieces and repetitions are left out, unless a person says that they count. */
    List<Disability> without(List<Disability> stated, Findings findings) {
        List<Disability> kept = new ArrayList<>();
        Map<DisabilityPart, Integer> times = new EnumMap<>(DisabilityPart.class);
        List<Disability> largestFirst = stated.stream()
                .sorted(Comparator.comparing(Disability::part)
                        .thenComparing(Disability::lossPercent, Comparator.reverseOrder()))
                .toList();
        for (Disability each : largestFirst) {
            int count = times.merge(each.part(), 1, Integer::sum);
            boolean repeated = count > table.row(each.part()).most();
            boolean piece = stated.stream().anyMatch(other -> table.contains(other.part(), each.part()));
            if (!repeated && !piece || ask(each.part(), findings) == Answer.MET) {
                kept.add(each);
            }
        }
        return kept;
    }

    private Answer ask(DisabilityPart part, Findings findings) {
        return findings.ask(
                "COUNTS_BESIDE_OTHERS_" + part, TWICE, table.row(part).citation());
    }
}

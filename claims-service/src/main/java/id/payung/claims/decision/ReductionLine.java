package id.payung.claims.decision;

import id.payung.claims.law.Benefit;
import id.payung.claims.request.Reasons;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A line to be granted in part, as it is sent; {@code amount} in whole rupiah. */
public record ReductionLine(Benefit benefit, Long amount, String reason) {

    private static final int MOST_LINES = 20;

    /** The lines under {@code /reductions}; adds what is wrong with them, then nothing may be done with them. */
    public static List<Reduction> checked(Optional<List<ReductionLine>> sent, List<FieldProblem> errors) {
        List<ReductionLine> lines =
                Optional.ofNullable(sent).flatMap(each -> each).orElse(List.of());
        if (lines.size() > MOST_LINES) {
            errors.add(CommonProblems.invalidValue("/reductions", "At most 20", "Paling banyak 20"));
            return List.of();
        }
        int before = errors.size();
        Set<Benefit> seen = EnumSet.noneOf(Benefit.class);
        for (int i = 0; i < lines.size(); i++) {
            check("/reductions/" + i, lines.get(i), seen, errors);
        }
        return errors.size() > before
                ? List.of()
                : lines.stream().map(ReductionLine::reduction).toList();
    }

    private static void check(String pointer, ReductionLine line, Set<Benefit> seen, List<FieldProblem> errors) {
        if (line == null || line.benefit() == null || !seen.add(line.benefit())) {
            errors.add(CommonProblems.invalidValue(
                    pointer + "/benefit", "A benefit, each once", "Jenis manfaat, masing-masing sekali"));
        }
        if (line == null || line.amount() == null || line.amount() < 0) {
            errors.add(CommonProblems.invalidValue(
                    pointer + "/amount", "Whole rupiah, zero or more", "Rupiah bulat, nol atau lebih"));
        }
        Reasons.check(pointer + "/reason", line == null ? null : line.reason(), errors);
    }

    private Reduction reduction() {
        return new Reduction(benefit, amount, reason.strip());
    }
}

package id.payung.claims.decision;

import id.payung.claims.law.Benefit;
import id.payung.claims.request.Reasons;
import id.payung.platform.problem.CommonProblems;
import id.payung.platform.problem.FieldProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The body of a proposal; {@code reductions} may be left out. */
public record ProposalRequest(String reason, Optional<List<Line>> reductions) {

    private static final int MOST_LINES = 20;

    /** A line to be granted in part; {@code amount} in whole rupiah. */
    public record Line(Benefit benefit, Long amount, String reason) {}

    /** What is proposed. */
    record Proposal(String reason, List<Reduction> reductions) {}

    Proposal checked() {
        List<FieldProblem> errors = new ArrayList<>();
        Reasons.check("/reason", reason, errors);
        List<Line> lines = Optional.ofNullable(reductions).flatMap(each -> each).orElse(List.of());
        if (lines.size() > MOST_LINES) {
            errors.add(CommonProblems.invalidValue("/reductions", "At most 20", "Paling banyak 20"));
        }
        Set<Benefit> seen = new HashSet<>();
        for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
            Line line = lines.get(i);
            String pointer = "/reductions/" + i;
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
        if (!errors.isEmpty()) {
            throw CommonProblems.INVALID.because(errors);
        }
        return new Proposal(
                reason.strip(),
                lines.stream()
                        .map(line -> new Reduction(
                                line.benefit(), line.amount(), line.reason().strip()))
                        .toList());
    }
}

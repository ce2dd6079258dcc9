package id.payung.reporting.awards;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All candidates: the ranked by category and rank, and the others with the reason.
 *
 * @param formulaVersion the formula it follows
 */
public record Ranking(String formulaVersion, List<Placement> placements, List<Unplaced> unplaced) {

    /**
     * One who is listed without a rank.
     *
     * @param candidate its figures, from which the reason follows; none where they must not be published
     * @param measured its indicators, likewise
     */
    public record Unplaced(
            Category category,
            String code,
            String name,
            Obstacle reason,
            Optional<Candidate> candidate,
            List<Measured> measured) {

        static Unplaced of(Formula formula, Candidate one, Obstacle reason) {
            boolean hidden = reason == Obstacle.SUPPRESSED;
            return new Unplaced(
                    one.category(),
                    one.code(),
                    one.name(),
                    reason,
                    hidden ? Optional.empty() : Optional.of(one),
                    hidden ? List.of() : Ranking.measured(formula, one));
        }
    }

    /** Ranks by the formula. The order in which candidates come changes nothing. */
    public static Ranking of(Formula formula, List<Candidate> candidates) {
        List<Placement> placements = Arrays.stream(Category.values())
                .flatMap(category -> placements(formula, category, candidates))
                .toList();
        List<Unplaced> unplaced = candidates.stream()
                .flatMap(candidate ->
                        obstacle(formula, candidate).map(reason -> Unplaced.of(formula, candidate, reason)).stream())
                .sorted(Comparator.comparing(Unplaced::category).thenComparing(Unplaced::code))
                .toList();
        return new Ranking(formula.version(), placements, unplaced);
    }

    private static Stream<Placement> placements(Formula formula, Category category, List<Candidate> candidates) {
        Comparator<Placement> merit = Placement.merit(formula.tieBreak());
        List<Placement> sorted = candidates.stream()
                .filter(candidate -> candidate.category() == category)
                .filter(candidate -> obstacle(formula, candidate).isEmpty())
                .map(candidate -> Placement.unranked(candidate, measured(formula, candidate)))
                .sorted(Placement.listing(merit))
                .toList();
        List<Placement> ranked = new ArrayList<>();
        for (Placement next : sorted) {
            int place = ranked.size() + 1;
            boolean equal = place > 1 && merit.compare(ranked.get(place - 2), next) == 0;
            ranked.add(next.ranked(equal ? ranked.get(place - 2).rank() : place));
        }
        return ranked.stream();
    }

    private static List<Measured> measured(Formula formula, Candidate candidate) {
        return Arrays.stream(Indicator.values())
                .map(indicator -> Measured.of(formula, indicator, candidate))
                .toList();
    }

    private static Optional<Obstacle> obstacle(Formula formula, Candidate candidate) {
        if (candidate.isHidden()) {
            return Optional.of(Obstacle.SUPPRESSED);
        }
        if (candidate.covered() < formula.of(candidate.category()).minimumPersons()) {
            return Optional.of(Obstacle.TOO_FEW_PERSONS);
        }
        return measured(formula, candidate).stream()
                .filter(measured -> measured.counts() && measured.score().isEmpty())
                .map(measured -> measured.indicator().obstacle())
                .findFirst();
    }
}

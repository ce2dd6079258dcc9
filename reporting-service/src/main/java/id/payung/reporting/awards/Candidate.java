package id.payung.reporting.awards;

import id.payung.reporting.privacy.SmallCells;
import java.util.Optional;

/**
 * One who may be ranked, with the figures of the reference date.
 *
 * @param code of the region or the sponsor
 * @param covered persons covered on the reference date
 * @param denominator the workers there are, where a figure says so
 * @param coveredTwelveMonthsBefore persons covered then
 * @param stillCovered how many of those covered on the reference date still are three months later; empty before then
 * @param suppressed whether one of the figures must not be published; they are not looked at then
 */
public record Candidate(
        Category category,
        String code,
        String name,
        long covered,
        Optional<Long> denominator,
        long coveredTwelveMonthsBefore,
        Optional<Long> stillCovered,
        boolean suppressed) {

    public Candidate {
        if (covered < 0 || coveredTwelveMonthsBefore < 0 || denominator.orElse(0L) < 0) {
            throw new IllegalArgumentException("Persons are not negative");
        }
        if (stillCovered.orElse(0L) < 0 || stillCovered.orElse(0L) > covered) {
            throw new IllegalArgumentException("Those still covered are some of those covered");
        }
    }

    /** One whose figures must not be published. */
    public static Candidate suppressed(Category category, String code, String name) {
        return new Candidate(category, code, name, 0, Optional.empty(), 0, Optional.empty(), true);
    }

    /**
     * Those still covered as they are published and scored. Fewer than {@link SmallCells#THRESHOLD} persons who lapsed
     * count as none, fewer than that who stayed as none either: the difference to the others would show them.
     */
    Optional<Long> stillCoveredWithoutSmallNumbers() {
        return stillCovered.map(still -> {
            if (covered - still < SmallCells.THRESHOLD) {
                return covered;
            }
            return still < SmallCells.THRESHOLD ? 0 : still;
        });
    }
}

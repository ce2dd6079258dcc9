package id.payung.reporting.awards;

import id.payung.reporting.figure.Figure;
import id.payung.reporting.figure.FigureCode;
import id.payung.reporting.privacy.SmallCells;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One who may be ranked, with the figures of the reference date.
 *
 * @param code of the region or the sponsor
 * @param covered persons covered on the reference date
 * @param denominator the workers there are, where a figure says so
 * @param denominatorCode which workers these are
 * @param denominatorSource who says so and where
 * @param denominatorAsOf the day that the source means
 * @param coveredTwelveMonthsBefore persons covered then
 * @param stillCovered how many of those covered on the reference date still are three months later, without small
 *     numbers; empty before then
 * @param suppressed whether one of the figures must not be published; they are not looked at then
 */
public record Candidate(
        Category category,
        String code,
        String name,
        long covered,
        Optional<Long> denominator,
        Optional<FigureCode> denominatorCode,
        Optional<String> denominatorSource,
        Optional<LocalDate> denominatorAsOf,
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
        stillCovered = stillCovered.map(
                still -> new Persistence(covered, still).withoutSmallNumbers().still());
    }

    /** One whose figures may be published. */
    static Candidate of(
            Category category,
            String code,
            String name,
            long covered,
            Optional<Figure> workers,
            long coveredTwelveMonthsBefore,
            Optional<Long> stillCovered) {
        return new Candidate(
                category,
                code,
                name,
                covered,
                workers.map(Figure::value),
                workers.map(Figure::code),
                workers.map(Figure::source),
                workers.map(Figure::asOf),
                coveredTwelveMonthsBefore,
                stillCovered,
                false);
    }

    /** One whose figures must not be published. */
    public static Candidate suppressed(Category category, String code, String name) {
        return new Candidate(
                category,
                code,
                name,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                true);
    }

    /** Whether its figures are kept back. */
    boolean isHidden() {
        return suppressed || SmallCells.isSmall(covered);
    }
}

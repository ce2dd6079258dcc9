package id.payung.reporting.awards;

import static id.payung.reporting.reference.ParameterFiles.require;

import id.payung.reporting.privacy.SmallCells;
import id.payung.reporting.reference.Citation;
import id.payung.reporting.reference.ParameterFiles;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The formula as data: indicators, weights, scores, tie-break, smallest sizes, and the limits between company sizes.
 *
 * @param version changes with every change of the formula; a ranking names it
 * @param verified whether somebody compared it with the rules of the award
 * @param growthMonths how long before the reference date growth begins
 * @param persistenceMonths how long after the reference date it is seen who is still covered
 * @param scores how percents become scores
 * @param tieBreak what decides between equal totals, in this order; who is equal in all shares a rank
 */
public record Formula(
        String description,
        String version,
        LocalDate reviewed,
        Boolean verified,
        String note,
        int growthMonths,
        int persistenceMonths,
        Scores scores,
        List<TieBreak> tieBreak,
        List<CategoryRule> categories,
        CompanySizes companySizes) {

    private static final int WEIGHT_OF_ALL = 100;

    public Formula {
        require(description != null && version != null && reviewed != null, "a description, a version and a review");
        require(verified != null, "a mark (verified: true or false)");
        require(growthMonths > 0 && persistenceMonths > 0, "months to look at");
        require(categories != null && companySizes != null, "categories and company sizes");
        require(scores != null && tieBreak != null, "scores and a tie-break, which may be empty");
        require(Set.copyOf(tieBreak).size() == tieBreak.size(), "each tie-break once");
        tieBreak = List.copyOf(tieBreak);
        categories = List.copyOf(categories);
        require(
                Arrays.equals(
                        Category.values(),
                        categories.stream().map(CategoryRule::category).toArray()),
                "each category once, in their order");
    }

    /** The formula in force, from {@code awards/formula.yaml}. */
    public static Formula load() {
        return ParameterFiles.read("awards/formula", Formula.class);
    }

    /** The first day on which it is known who of those covered at the end of the month still is later. */
    LocalDate knownFrom(YearMonth month) {
        return laterDay(month).plusDays(1);
    }

    /** The day on which it is seen who is still covered. */
    LocalDate laterDay(YearMonth month) {
        return month.plusMonths(persistenceMonths).atEndOfMonth();
    }

    CategoryRule of(Category category) {
        return categories.get(category.ordinal());
    }

    /**
     * How one category is judged.
     *
     * @param minimumPersons covered on the reference date, without whom percents say little
     * @param weights of all indicators, together 100; 0 for one that does not count here
     */
    public record CategoryRule(Category category, long minimumPersons, Map<Indicator, Integer> weights) {

        public CategoryRule {
            require(category != null && weights != null, "a category and its weights");
            require(minimumPersons >= SmallCells.THRESHOLD, "a smallest size that may be published");
            weights = Collections.unmodifiableMap(new EnumMap<>(weights));
            require(weights.size() == Indicator.values().length, "a weight for each indicator");
            require(weights.values().stream().allMatch(weight -> weight >= 0), "no negative weight");
            require(
                    weights.values().stream().mapToInt(Integer::intValue).sum() == WEIGHT_OF_ALL,
                    "weights that are 100 together");
        }

        int weight(Indicator indicator) {
            return weights.get(indicator);
        }
    }

    /**
     * Companies by the persons they cover.
     *
     * @param fromPersons with how many persons each size begins
     */
    public record CompanySizes(Boolean verified, Citation citation, String note, Map<Category, Long> fromPersons) {

        public CompanySizes {
            require(verified != null && citation != null, "a mark and a citation of the company sizes");
            fromPersons = Map.copyOf(fromPersons);
            require(fromPersons.containsValue(1L), "a size for each company");
        }

        /** The category of a company that covers so many persons, at least one. */
        public Category of(long persons) {
            TreeMap<Long, Category> sizes = new TreeMap<>();
            fromPersons.forEach((size, from) -> sizes.put(from, size));
            return sizes.floorEntry(Math.max(1, persons)).getValue();
        }
    }
}

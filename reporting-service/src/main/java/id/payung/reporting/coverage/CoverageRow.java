package id.payung.reporting.coverage;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import id.payung.reporting.figure.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One figure of coverage. What is not known or not shown is null, and {@code missing} says why.
 *
 * @param groups its values of the groups asked for, with names beside codes
 * @param numerator persons covered on the last day of the month
 * @param inArrears persons whose cover ran out less than three months before; never part of the numerator
 * @param denominatorRegion the area that the denominator is of
 * @param percent with two decimals, half up, also above 100
 * @param suppressed fewer than five persons, or from which such a figure would follow
 * @param missing SUPPRESSED, NO_DENOMINATOR or NOT_SPLIT, where there is no percentage
 */
@JsonPropertyOrder({"groups", "numerator"})
public record CoverageRow(
        @JsonAnyGetter Map<String, Object> groups,
        Long numerator,
        Long inArrears,
        Long denominator,
        String denominatorRegion,
        BigDecimal percent,
        Boolean above100,
        String denominatorSource,
        LocalDate denominatorAsOf,
        boolean suppressed,
        String missing) {

    static CoverageRow of(
            Map<String, Object> groups,
            Optional<Long> numerator,
            Optional<Long> inArrears,
            Optional<Figure> denominator,
            boolean split) {
        Optional<BigDecimal> percent =
                numerator.flatMap(persons -> denominator.map(figure -> Percent.of(persons, figure.value())));
        String missing = numerator.isEmpty()
                ? "SUPPRESSED"
                : percent.isPresent() ? null : split ? "NO_DENOMINATOR" : "NOT_SPLIT";
        return new CoverageRow(
                groups,
                numerator.orElse(null),
                inArrears.orElse(null),
                denominator.map(Figure::value).orElse(null),
                denominator.map(Figure::region).orElse(null),
                percent.orElse(null),
                percent.map(Percent::isAbove100).orElse(null),
                denominator.map(Figure::source).orElse(null),
                denominator.map(Figure::asOf).orElse(null),
                numerator.isEmpty(),
                missing);
    }
}

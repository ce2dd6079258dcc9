package id.payung.reporting.sdmx;

import id.payung.reporting.query.Months;
import id.payung.reporting.tally.Cell;
import id.payung.reporting.tally.Combination;
import id.payung.reporting.tally.Dimension;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which series are wanted.
 *
 * @param codes the codes wanted of a dimension, as cells hold them, the empty text for the total; a dimension that is
 *     absent may have any
 * @param first no month before it
 * @param last no month after it
 */
public record SeriesQuery(Map<Dimension, Set<String>> codes, Optional<YearMonth> first, Optional<YearMonth> last) {

    private static final String TOTAL = "";

    /** Whether a table can have cells that are wanted. */
    public boolean wants(Combination table) {
        return codes.entrySet().stream().allMatch(wanted -> wanted.getValue().stream()
                .anyMatch(code -> code.equals(TOTAL) != table.has(wanted.getKey())));
    }

    /** Whether the series of this cell is wanted. */
    public boolean wants(Cell cell) {
        return codes.entrySet().stream().allMatch(wanted -> wanted.getValue().contains(cell.get(wanted.getKey())));
    }

    /** The months wanted of those there are; none where all lie outside. */
    public Optional<Months> within(YearMonth earliest, YearMonth latest) {
        YearMonth from = first.filter(earliest::isBefore).orElse(earliest);
        YearMonth to = last.filter(latest::isAfter).orElse(latest);
        return from.isAfter(to) ? Optional.empty() : Optional.of(new Months(from, to));
    }
}

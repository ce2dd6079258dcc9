package id.payung.reporting.coverage;

import id.payung.reporting.sdmx.PublishedObservation;
import id.payung.reporting.sheet.MonthSheet;
import id.payung.reporting.tally.Cell;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Series over the months, out of sheets of one month each: some series are gathered while the months pass by, in the order
 * of the cells; when they are told, the months pass by again for the next ones. However long an answer is, one sheet and a
 * limited number of observations are held, or those of one series where it alone has more.
 */
final class GatheredSeries implements Iterator<PublishedObservation> {

    private final Supplier<Stream<Map.Entry<YearMonth, MonthSheet>>> months;
    private final MonthReading reading;
    private final int most;
    private Iterator<PublishedObservation> gathered = Collections.emptyIterator();
    private Optional<Cell> last = Optional.empty();
    private boolean complete;

    /** What one month tells of the cells that are gathered. */
    interface MonthReading {
        Stream<PublishedObservation> told(YearMonth month, MonthSheet sheet, Predicate<Cell> isGathered);
    }

    /**
     * @param months in their order, as often as it is asked
     * @param most observations that are held at once
     */
    GatheredSeries(Supplier<Stream<Map.Entry<YearMonth, MonthSheet>>> months, MonthReading reading, int most) {
        this.months = months;
        this.reading = reading;
        this.most = most;
    }

    @Override
    public boolean hasNext() {
        while (!gathered.hasNext() && !complete) {
            gathered = next(new Pass(last));
        }
        return gathered.hasNext();
    }

    @Override
    public PublishedObservation next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return gathered.next();
    }

    private Iterator<PublishedObservation> next(Pass pass) {
        months.get().forEach(month -> reading.told(month.getKey(), month.getValue(), pass::gathers)
                .forEach(pass::add));
        complete = pass.end.isEmpty();
        last = Optional.ofNullable(pass.series.isEmpty() ? null : pass.series.lastKey());
        return pass.series.values().stream().flatMap(List::stream).iterator();
    }

    /** Series behind the last one that was told, as many as may be held. */
    private final class Pass {

        private final Optional<Cell> behind;
        private final NavigableMap<Cell, List<PublishedObservation>> series = new TreeMap<>();
        private Optional<Cell> end = Optional.empty();
        private int held;

        Pass(Optional<Cell> behind) {
            this.behind = behind;
        }

        boolean gathers(Cell cell) {
            return behind.map(told -> cell.compareTo(told) > 0).orElse(true)
                    && end.map(beyond -> cell.compareTo(beyond) < 0).orElse(true);
        }

        void add(PublishedObservation one) {
            if (gathers(one.cell())) {
                series.computeIfAbsent(one.cell(), any -> new ArrayList<>()).add(one);
                held++;
            }
            while (held > most && series.size() > 1) {
                Map.Entry<Cell, List<PublishedObservation>> beyond = series.pollLastEntry();
                held -= beyond.getValue().size();
                end = Optional.of(beyond.getKey());
            }
        }
    }
}

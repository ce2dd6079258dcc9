package id.payung.reporting.sdmx.data;

import id.payung.reporting.sdmx.PublishedObservation;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Gathers observations to series one after the other, and cuts them to the window: one series is held at a time. */
final class SeriesReader implements Iterator<Series> {

    private final Iterator<PublishedObservation> observations;
    private final Window window;
    private final boolean countsSeries;
    private Optional<PublishedObservation> ahead = Optional.empty();
    private Optional<Series> next = Optional.empty();
    private long passed;
    private long told;

    /** @param countsSeries whether offset and limit count series, because observations are not told */
    SeriesReader(Iterator<PublishedObservation> observations, Window window, boolean countsSeries) {
        this.observations = observations;
        this.window = window;
        this.countsSeries = countsSeries;
        advance();
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public Series next() {
        Series series = next.orElseThrow(NoSuchElementException::new);
        advance();
        return series;
    }

    private void advance() {
        next = Optional.empty();
        while (next.isEmpty() && told < window.limit() && (ahead.isPresent() || observations.hasNext())) {
            Series whole = gather();
            List<PublishedObservation> wanted = countsSeries ? whole.observations() : window.of(whole.observations());
            next = cut(new Series(whole.cell(), wanted));
        }
    }

    private Series gather() {
        PublishedObservation first = ahead.orElseGet(observations::next);
        List<PublishedObservation> all = new ArrayList<>(List.of(first));
        ahead = Optional.empty();
        while (ahead.isEmpty() && observations.hasNext()) {
            PublishedObservation one = observations.next();
            if (one.cell().equals(first.cell())) {
                all.add(one);
            } else {
                ahead = Optional.of(one);
            }
        }
        return new Series(first.cell(), all);
    }

    private Optional<Series> cut(Series series) {
        int size = countsSeries ? 1 : series.observations().size();
        int from = (int) Math.min(size, Math.max(0, window.offset() - passed));
        int to = (int) Math.min(size, from + window.limit() - told);
        passed += size;
        if (from >= to) {
            return Optional.empty();
        }
        told += to - from;
        return Optional.of(
                countsSeries
                        ? series
                        : new Series(series.cell(), series.observations().subList(from, to)));
    }
}

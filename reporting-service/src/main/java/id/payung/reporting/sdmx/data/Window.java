package id.payung.reporting.sdmx.data;

import id.payung.platform.web.Queries;
import java.util.ArrayList;
import java.util.List;

/**
 * How many observations are wanted.
 *
 * @param first of each series from the beginning, no limit where negative
 * @param last of each series from the end, no limit where negative
 * @param offset of all, how many are passed over
 * @param limit of all, how many are told after that
 */
record Window(int first, int last, int offset, int limit) {

    private static final int NO_LIMIT = -1;
    private static final int MOST = 999_999_999;

    static Window of(DataParameters sent) {
        return new Window(
                Queries.number("firstNObservations", sent.firstNObservations(), 1, MOST, NO_LIMIT),
                Queries.number("lastNObservations", sent.lastNObservations(), 1, MOST, NO_LIMIT),
                Queries.number("offset", sent.offset(), 0, MOST, 0),
                Queries.number("limit", sent.limit(), 1, MOST, MOST));
    }

    /** Of one series the first and the last ones wanted. */
    <T> List<T> of(List<T> series) {
        int size = series.size();
        if (first < 0 && last < 0 || Math.max(first, 0) + (long) Math.max(last, 0) >= size) {
            return series;
        }
        List<T> some = new ArrayList<>(series.subList(0, Math.max(first, 0)));
        some.addAll(series.subList(size - Math.max(last, 0), size));
        return some;
    }
}

package id.payung.benchmark;

import java.util.Locale;

/**
 * What one question costs.
 *
 * @param millis through the gateway, the median
 * @param pages of 8 KiB that its statements touched, in memory or not
 * @param rows that its statements answered or wrote
 */
record Cost(double millis, double pages, double rows) {

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f ms, %,.0f, %,.0f", millis, pages, rows);
    }
}

package id.payung.benchmark;

/**
 * What steady clients got.
 *
 * @param perSecond answers
 * @param p50 milliseconds
 * @param p95 milliseconds
 * @param p99 milliseconds
 */
record Load(double perSecond, double p50, double p95, double p99) {

    String latency() {
        return String.format(java.util.Locale.ROOT, "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms", p50, p95, p99);
    }
}

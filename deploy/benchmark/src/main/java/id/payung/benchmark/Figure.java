package id.payung.benchmark;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One line of the table.
 *
 * @param aim of the ratio, or of the figure itself where there is no raw limit
 * @param ours of each round
 * @param raw the limit in each round of the same run; empty where there is none
 */
record Figure(
        String name, String unit, List<Double> ours, List<Double> raw, String rawLimit, String aim, String notes) {

    /** Whoever measures goes on with the same lists. */
    Figure {
        ours = List.copyOf(ours);
        raw = List.copyOf(raw);
    }

    /** With two rounds their mean. */
    static double median(List<Double> rounds) {
        double[] sorted =
                rounds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length == 0
                ? Double.NaN
                : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    @JsonProperty
    double ourMedian() {
        return median(ours);
    }

    @JsonProperty
    double ratio() {
        return median(ours) / median(raw);
    }

    String line() {
        return "| "
                + String.join(
                        " | ",
                        Arrays.asList(
                                name,
                                shown(ours) + " " + unit,
                                raw.isEmpty() ? "–" : shown(raw) + " " + unit + ": " + rawLimit,
                                raw.isEmpty() ? "–" : String.format(Locale.ROOT, "**%.2f**", ratio()),
                                aim,
                                notes))
                + " |";
    }

    private static String shown(List<Double> rounds) {
        return number(median(rounds))
                + (rounds.size() > 1
                        ? rounds.stream()
                                .map(Figure::number)
                                .collect(java.util.stream.Collectors.joining(", ", " (", ")"))
                        : "");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
    }
}

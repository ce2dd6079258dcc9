package id.payung.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Cells that are shown or hidden, how they add up, and what follows from that. */
final class CellSums {

    private final Map<String, Long> shown = new TreeMap<>();
    private final Set<String> hidden = new TreeSet<>();
    private final Map<Split, Set<String>> parts = new LinkedHashMap<>();

    /** A whole by what its parts differ in. */
    private record Split(String by, String whole) {}

    /** @param figure null where it is hidden */
    void tell(String cell, JsonNode figure) {
        if (figure.isNull()) {
            hidden.add(cell);
        } else {
            shown.put(cell, figure.asLong());
        }
    }

    /** The whole, where anything is told of it, is the sum of all parts that are named for it. */
    void split(String by, String whole, String part) {
        parts.computeIfAbsent(new Split(by, whole), any -> new HashSet<>()).add(part);
    }

    Map<String, Long> shown() {
        return shown;
    }

    Set<String> hidden() {
        return hidden;
    }

    /** The hidden cells whose figure follows from those that are shown. */
    Map<String, Long> workedOut() {
        return workedOut(Map.of());
    }

    /** The same for somebody who knows some of them, for instance one in which they are alone. */
    Map<String, Long> workedOut(Map<String, Long> known) {
        LinearEquations<String> equations = new LinearEquations<>();
        parts.forEach((split, cells) -> {
            if (shown.containsKey(split.whole()) || hidden.contains(split.whole())) {
                Map<String, Long> unknown = new HashMap<>();
                long sum = 0;
                for (String cell : cells) {
                    sum -= told(cell, 1, known, unknown);
                }
                equations.add(unknown, sum - told(split.whole(), -1, known, unknown));
            }
        });
        return equations.solved();
    }

    /** A cell times its factor, or zero and one unknown more. */
    private long told(String cell, long factor, Map<String, Long> known, Map<String, Long> unknown) {
        if (hidden.contains(cell) && !known.containsKey(cell)) {
            unknown.put(cell, factor);
            return 0;
        }
        return factor * (known.containsKey(cell) ? known.get(cell) : shown.get(cell));
    }

    @Override
    public String toString() {
        return hidden.size() + " hidden of " + (hidden.size() + shown.size());
    }
}

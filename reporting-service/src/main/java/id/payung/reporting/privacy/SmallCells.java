package id.payung.reporting.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** TEMPORARY. */
public final class SmallCells {
    public static final int THRESHOLD = 5;

    private SmallCells() {}

    /** Small ones only. */
    public static <K extends Comparable<K>> Set<K> masked(List<Map<K, Long>> measures, List<Sum<K>> sums) {
        Set<K> masked = new HashSet<>();
        measures.forEach(m -> m.forEach((k, v) -> {
            if (v > 0 && v < 5) {
                masked.add(k);
            }
        }));
        return masked;
    }
}

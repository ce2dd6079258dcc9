package id.payung.reporting.restatement;

import id.payung.reporting.privacy.SmallCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What led to a change, as it may be told. The change itself can be read off the tables; that one person of a cell died
 * may not. So causes of fewer than five persons are put together by their kind, and a kind of fewer than five has no
 * number: {@code ENDED_DEATH} of three and {@code ENDED_MOVED} of four are {@code ENDED} of seven. Where any published cell
 * of the same publication and month has such a few, why covers ended is told of none: six deaths less five are one.
 */
final class Causes {

    private final boolean onlyKinds;
    private final Map<String, Long> told = new TreeMap<>();
    private final Map<String, Long> small = new TreeMap<>();

    private Causes(boolean onlyKinds) {
        this.onlyKinds = onlyKinds;
    }

    /** @param onlyKinds why covers ended may not be told, here or in a cell that can be subtracted from this one */
    static List<Restatement.Cause> told(List<String> causes, List<Long> persons, boolean onlyKinds) {
        Causes all = new Causes(onlyKinds);
        for (int i = 0; i < causes.size(); i++) {
            all.add(causes.get(i), persons.get(i));
        }
        return all.list();
    }

    private void add(String cause, long persons) {
        boolean few = SmallCells.isSmall(Math.abs(persons));
        boolean ended = !kind(cause).equals(cause);
        (few || onlyKinds && ended ? small : told).merge(few || onlyKinds ? kind(cause) : cause, persons, Long::sum);
    }

    private static String kind(String cause) {
        return cause.startsWith("ENDED_") ? "ENDED" : cause;
    }

    private List<Restatement.Cause> list() {
        List<Restatement.Cause> all = new ArrayList<>();
        told.forEach((cause, persons) -> all.add(new Restatement.Cause(cause, persons)));
        small.forEach((kind, persons) ->
                all.add(new Restatement.Cause(kind, Math.abs(persons) < SmallCells.THRESHOLD ? null : persons)));
        return all;
    }
}

package id.payung.reporting.restatement;

import id.payung.reporting.privacy.SmallCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What led to a change, as it may be told. The change itself can be read off the tables; that one person of a cell died
 * may not. So causes of fewer than five persons are put together by their kind, and a kind of fewer than five has no
 * number: {@code ENDED_DEATH} of three and {@code ENDED_MOVED} of four are {@code ENDED} of seven.
 */
final class Causes {

    private final Map<String, Long> told = new TreeMap<>();
    private final Map<String, Long> small = new TreeMap<>();

    static List<Restatement.Cause> told(List<String> causes, List<Long> persons) {
        Causes all = new Causes();
        for (int i = 0; i < causes.size(); i++) {
            all.add(causes.get(i), persons.get(i));
        }
        return all.list();
    }

    private void add(String cause, long persons) {
        boolean few = SmallCells.isSmall(Math.abs(persons));
        (few ? small : told).merge(few ? kind(cause) : cause, persons, Long::sum);
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

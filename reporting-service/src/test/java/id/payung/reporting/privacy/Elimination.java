package id.payung.reporting.privacy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A reader who only adds and subtracts: which hidden cells follow from the sums, even if values could be negative? */
public final class Elimination {

    private Elimination() {}

    public static <K extends Comparable<K>> Set<K> determined(List<Sum<K>> sums, Set<K> hidden) {
        List<Map<K, BigInteger>> solved = new ArrayList<>();
        for (Sum<K> sum : sums) {
            Map<K, BigInteger> row = unknowns(sum, hidden);
            solved.forEach(known -> eliminate(row, known, pivot(known)));
            if (!row.isEmpty()) {
                solved.forEach(known -> eliminate(known, row, pivot(row)));
                solved.add(row);
            }
        }
        Set<K> determined = new LinkedHashSet<>();
        solved.stream().filter(row -> row.size() == 1).forEach(row -> determined.add(pivot(row)));
        return determined;
    }

    private static <K extends Comparable<K>> Map<K, BigInteger> unknowns(Sum<K> sum, Set<K> hidden) {
        Map<K, BigInteger> row = new TreeMap<>();
        sum.parts().stream().filter(hidden::contains).forEach(part -> row.put(part, BigInteger.ONE));
        if (hidden.contains(sum.whole())) {
            row.put(sum.whole(), BigInteger.ONE.negate());
        }
        return row;
    }

    private static <K> K pivot(Map<K, BigInteger> row) {
        return row.keySet().iterator().next();
    }

    /** Takes the pivot of the other row out of this one, in whole numbers. */
    private static <K> void eliminate(Map<K, BigInteger> row, Map<K, BigInteger> other, K pivot) {
        BigInteger mine = row.getOrDefault(pivot, BigInteger.ZERO);
        if (mine.signum() != 0) {
            BigInteger theirs = other.get(pivot);
            row.replaceAll((cell, factor) -> factor.multiply(theirs));
            other.forEach(
                    (cell, factor) -> row.merge(cell, factor.multiply(mine).negate(), BigInteger::add));
            row.values().removeIf(factor -> factor.signum() == 0);
        }
    }
}

package id.payung.acceptance;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which unknowns do some equations settle, and how? By elimination modulo a prime: whole numbers below its half come out as
 * they are.
 *
 * @param <K> names of the unknowns
 */
final class LinearEquations<K> {

    private static final long PRIME = Integer.MAX_VALUE;

    /** Each stands for its unknown, which no other mentions, and has the factor 1 there. */
    private final Map<K, Equation> solvedFor = new HashMap<>();

    private final Map<K, Set<Equation>> mentioning = new HashMap<>();

    /** Identity counts: sets of them must not change as they are worked on. */
    private final class Equation {
        private final Map<K, Long> factors = new HashMap<>();
        private long sum;

        /** Takes an unknown out by the equation that stands for it. */
        private void without(K unknown, Equation other) {
            long times = factors.get(unknown);
            other.factors.forEach((key, factor) -> {
                long left = Math.floorMod(factors.getOrDefault(key, 0L) - factor * times, PRIME);
                if (left == 0) {
                    factors.remove(key);
                } else {
                    factors.put(key, left);
                }
            });
            sum = Math.floorMod(sum - other.sum * times, PRIME);
        }
    }

    /** Says that the unknowns times their factors add up to the sum; one that contradicts the others is a fault. */
    void add(Map<K, Long> factors, long sum) {
        Equation equation = new Equation();
        equation.sum = Math.floorMod(sum, PRIME);
        factors.forEach((unknown, factor) -> equation.factors.put(unknown, Math.floorMod(factor, PRIME)));
        factors.keySet().stream()
                .filter(solvedFor::containsKey)
                .forEach(unknown -> equation.without(unknown, solvedFor.get(unknown)));
        if (!equation.factors.isEmpty()) {
            solve(equation);
        } else if (equation.sum != 0) {
            throw new AssertionError("These do not add up: " + factors);
        }
    }

    private void solve(Equation equation) {
        K unknown = equation.factors.keySet().iterator().next();
        long inverse = BigInteger.valueOf(equation.factors.get(unknown))
                .modInverse(BigInteger.valueOf(PRIME))
                .longValueExact();
        equation.factors.replaceAll((other, factor) -> factor * inverse % PRIME);
        equation.sum = equation.sum * inverse % PRIME;
        for (Equation other : List.copyOf(mentioning.getOrDefault(unknown, Set.of()))) {
            other.factors.keySet().forEach(key -> mentioning.get(key).remove(other));
            other.without(unknown, equation);
            remember(other);
        }
        solvedFor.put(unknown, equation);
        remember(equation);
    }

    private void remember(Equation equation) {
        equation.factors.keySet().forEach(key -> mentioning
                .computeIfAbsent(key, any -> new HashSet<>())
                .add(equation));
    }

    /** The unknowns that have one value only. */
    Map<K, Long> solved() {
        Map<K, Long> solved = new HashMap<>();
        solvedFor.forEach((unknown, equation) -> {
            if (equation.factors.size() == 1) {
                solved.put(unknown, equation.sum > PRIME / 2 ? equation.sum - PRIME : equation.sum);
            }
        });
        return solved;
    }
}

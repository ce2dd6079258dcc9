package id.payung.acceptance.fuzz;

import java.util.List;
import java.util.Random;

/** The chance of one request: the same seed and number throw the same again. */
final class Dice {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Random random;

    Dice(long seed, long number) {
        random = new Random(seed * SPREAD + number * 31 + 7);
        // neighbouring seeds begin alike
        random.nextLong();
        random.nextLong();
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    long anyLong() {
        return random.nextLong();
    }

    double anyDouble() {
        return random.nextDouble();
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}

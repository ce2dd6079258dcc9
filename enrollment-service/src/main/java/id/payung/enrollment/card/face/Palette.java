package id.payung.enrollment.card.face;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The inks of a card and the steps between those that meet: one byte a pixel packs three times as fast as three. */
final class Palette {

    private static final int STEPS = 14;
    private static final int MOST_COLOURS = 256;

    /** A cell of the table is 8 × 8 × 8 colours large. */
    private static final int CELL_BITS = 5;

    private static final int CELLS = 1 << CELL_BITS;
    private static final int SHIFT = 8 - CELL_BITS;

    private static final int[] COLOURS = made();
    private static final byte[] NEAREST = nearest();

    private Palette() {}

    /** The colours, {@code 0xRRGGBB} each. */
    static int[] colours() {
        return COLOURS.clone();
    }

    /** The nearest colour of every pixel. */
    static byte[] indexes(int[] pixels) {
        byte[] indexes = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            indexes[i] = NEAREST[cell(pixels[i])];
        }
        return indexes;
    }

    private static int[] made() {
        Set<Integer> colours = new LinkedHashSet<>(
                List.of(0x000000, Ink.PAPER, Ink.NIGHT, Ink.SEA, Ink.GOLD, Ink.MIST, Ink.TEXT, Ink.QUIET, Ink.LINE));
        for (int ink : new int[] {0x000000, Ink.NIGHT, Ink.SEA, Ink.GOLD, Ink.MIST, Ink.TEXT, Ink.QUIET, Ink.LINE}) {
            addSteps(colours, ink, Ink.PAPER);
        }
        addSteps(colours, Ink.GOLD, Ink.NIGHT);
        addSteps(colours, Ink.MIST, Ink.NIGHT);
        addSteps(colours, Ink.TEXT, Ink.MIST);
        addSteps(colours, Ink.QUIET, Ink.MIST);
        return colours.stream().mapToInt(Integer::intValue).limit(MOST_COLOURS).toArray();
    }

    private static void addSteps(Set<Integer> colours, int one, int other) {
        for (int step = 1; step < STEPS; step++) {
            colours.add(mixed(one, other, step));
        }
    }

    private static int mixed(int one, int other, int step) {
        int colour = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int part = ((one >> shift & 0xFF) * (STEPS - step) + (other >> shift & 0xFF) * step) / STEPS;
            colour |= part << shift;
        }
        return colour;
    }

    private static byte[] nearest() {
        byte[] nearest = new byte[CELLS * CELLS * CELLS];
        for (int cell = 0; cell < nearest.length; cell++) {
            nearest[cell] = (byte) nearestTo(
                    (cell >> 2 * CELL_BITS << SHIFT) + CELLS / 8,
                    ((cell >> CELL_BITS) % CELLS << SHIFT) + CELLS / 8,
                    (cell % CELLS << SHIFT) + CELLS / 8);
        }
        // the later ones give way: pure inks, which come first, stay pure
        for (int index = COLOURS.length - 1; index >= 0; index--) {
            nearest[cell(COLOURS[index])] = (byte) index;
        }
        return nearest;
    }

    private static int nearestTo(int red, int green, int blue) {
        int best = 0;
        int distance = Integer.MAX_VALUE;
        for (int index = 0; index < COLOURS.length; index++) {
            int r = (COLOURS[index] >> 16 & 0xFF) - red;
            int g = (COLOURS[index] >> 8 & 0xFF) - green;
            int b = (COLOURS[index] & 0xFF) - blue;
            if (r * r + g * g + b * b < distance) {
                distance = r * r + g * g + b * b;
                best = index;
            }
        }
        return best;
    }

    private static int cell(int colour) {
        int red = (colour >> 16 & 0xFF) >> SHIFT;
        int green = (colour >> 8 & 0xFF) >> SHIFT;
        int blue = (colour & 0xFF) >> SHIFT;
        return (red << CELL_BITS | green) << CELL_BITS | blue;
    }
}

package id.payung.enrollment.card.credential;

/**
 * Where a card's bit stands.
 *
 * @param list number of the list, from 1 on
 * @param index the bit in it, from 0 on
 */
public record StatusPlace(long list, int index) {

    /** Bits of one list: as many as the W3C's least size of 16 KiB, so that a reader hides among many. */
    public static final int BITS = 131_072;

    /** The place of the so-manieth card, counted from 0. */
    public static StatusPlace of(long entry) {
        return new StatusPlace(entry / BITS + 1, (int) (entry % BITS));
    }

    /** The first entry of a list. */
    public static long firstOf(long list) {
        return (list - 1) * BITS;
    }
}

package id.payung.enrollment.card.face;

/** The colours of a card, as {@code 0xRRGGBB}. */
final class Ink {

    static final int PAPER = 0xFFFFFF;
    static final int NIGHT = 0x0B3C5D;
    static final int SEA = 0x1D7A8C;
    static final int GOLD = 0xF2B134;
    static final int MIST = 0xE9F2F5;
    static final int TEXT = 0x1B262C;
    static final int QUIET = 0x5B6B73;
    static final int LINE = 0xB8C4C9;

    private Ink() {}
}

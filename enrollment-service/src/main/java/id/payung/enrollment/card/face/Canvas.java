package id.payung.enrollment.card.face;

import java.awt.Shape;

/** What a card is drawn on, in millimetres from its upper left corner, y downwards. */
interface Canvas {

    void fill(Shape shape, int ink);

    /** Writes from this point of the baseline on; the size in millimetres too. */
    void write(String text, double x, double y, double size, Typeface typeface, int ink);

    /** Draws a code as a square of this size, its quiet zone included. */
    void code(QrCode code, double x, double y, double size);
}

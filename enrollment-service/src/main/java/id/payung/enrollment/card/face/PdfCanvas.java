package id.payung.enrollment.card.face;

import com.lowagie.text.BadElementException;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Image;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.Map;

/** Draws on a page of a PDF. */
final class PdfCanvas implements Canvas {

    /** Points a millimetre. */
    static final double SCALE = 72 / 25.4;

    private final PdfContentByte page;
    private final Map<Typeface, BaseFont> fonts;
    private final double left;
    private final double top;

    /**
     * @param left where the card begins, in points
     * @param top the upper edge of the card, in points from the foot of the page
     */
    PdfCanvas(PdfContentByte page, Map<Typeface, BaseFont> fonts, double left, double top) {
        this.page = page;
        this.fonts = fonts;
        this.left = left;
        this.top = top;
    }

    @Override
    public void fill(Shape shape, int ink) {
        page.setColorFill(new Color(ink));
        double[] c = new double[6];
        double[] last = new double[2];
        PathIterator path = shape.getPathIterator(new AffineTransform(SCALE, 0, 0, -SCALE, left, top));
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(c);
            append(kind, c, last);
            if (kind != PathIterator.SEG_CLOSE) {
                int end = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
                last[0] = c[end];
                last[1] = c[end + 1];
            }
        }
        if (path.getWindingRule() == PathIterator.WIND_EVEN_ODD) {
            page.eoFill();
        } else {
            page.fill();
        }
    }

    private void append(int kind, double[] c, double[] last) {
        switch (kind) {
            case PathIterator.SEG_MOVETO -> page.moveTo((float) c[0], (float) c[1]);
            case PathIterator.SEG_LINETO -> page.lineTo((float) c[0], (float) c[1]);
            // PDF knows cubic curves only
            case PathIterator.SEG_QUADTO ->
                page.curveTo(
                        (float) (last[0] + 2 * (c[0] - last[0]) / 3),
                        (float) (last[1] + 2 * (c[1] - last[1]) / 3),
                        (float) (c[2] + 2 * (c[0] - c[2]) / 3),
                        (float) (c[3] + 2 * (c[1] - c[3]) / 3),
                        (float) c[2],
                        (float) c[3]);
            case PathIterator.SEG_CUBICTO ->
                page.curveTo((float) c[0], (float) c[1], (float) c[2], (float) c[3], (float) c[4], (float) c[5]);
            case PathIterator.SEG_CLOSE -> page.closePath();
            default -> throw new IllegalStateException("There is no such segment");
        }
    }

    @Override
    public void write(String text, double x, double y, double size, Typeface typeface, int ink) {
        page.beginText();
        page.setColorFill(new Color(ink));
        page.setFontAndSize(fonts.get(typeface), (float) (size * SCALE));
        page.setTextMatrix((float) (left + x * SCALE), (float) (top - y * SCALE));
        page.showText(text);
        page.endText();
    }

    @Override
    public void code(QrCode code, double x, double y, double size) {
        try {
            Image image = Image.getInstance(code.side(), code.side(), 1, 1, code.bits());
            float side = (float) (size * SCALE);
            page.addImage(image, side, 0, 0, side, (float) (left + x * SCALE), (float) (top - (y + size) * SCALE));
        } catch (BadElementException failed) {
            throw new IllegalStateException(failed);
        } catch (DocumentException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

package id.payung.enrollment.card.face;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Draws into a picture, with outlines only: no font of the system is touched. */
final class PngCanvas implements Canvas {

    private final Graphics2D graphics;
    private final double scale;
    private final AffineTransform millimetres;

    /**
     * @param scale pixels a millimetre
     */
    PngCanvas(BufferedImage picture, double scale) {
        this.graphics = picture.createGraphics();
        this.scale = scale;
        this.millimetres = AffineTransform.getScaleInstance(scale, scale);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    @Override
    public void fill(Shape shape, int ink) {
        graphics.setColor(new Color(ink));
        graphics.fill(millimetres.createTransformedShape(shape));
    }

    @Override
    public void write(String text, double x, double y, double size, Typeface typeface, int ink) {
        graphics.setColor(new Color(ink));
        graphics.fill(typeface.outline(text, x * scale, y * scale, size * scale));
    }

    /** Modules are whole pixels, so that their edges stay sharp; the code is centred in its square. */
    @Override
    public void code(QrCode code, double x, double y, double size) {
        int module = (int) (size * scale / code.side());
        int rest = ((int) (size * scale) - module * code.side()) / 2;
        int left = (int) (x * scale) + rest;
        int top = (int) (y * scale) + rest;
        graphics.setColor(Color.BLACK);
        for (int row = 0; row < code.side(); row++) {
            for (int column = 0; column < code.side(); column++) {
                if (code.isDark(column, row)) {
                    graphics.fillRect(left + column * module, top + row * module, module, module);
                }
            }
        }
    }

    void close() {
        graphics.dispose();
    }
}

package id.payung.enrollment.card.face;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** A card as a picture. */
public enum CardPng {

    /** 300 points an inch, as printers have it. */
    FINE(300),
    /** 200 points an inch: half the work for each of a hundred thousand, and a telephone still reads it. */
    MANY(200);

    private static final double INCH = 25.4;

    /** Pixels a millimetre. */
    private final double scale;

    private final BufferedImage form;

    CardPng(int pixelsAnInch) {
        scale = pixelsAnInch / INCH;
        form = blank();
        PngCanvas canvas = new PngCanvas(form, scale);
        CardFace.drawForm(canvas);
        canvas.close();
    }

    /** Draws a card; any number of threads may. */
    public byte[] of(DrawnCard card) {
        BufferedImage picture = blank();
        form.copyData(picture.getRaster());
        PngCanvas canvas = new PngCanvas(picture, scale);
        CardFace.fillIn(canvas, card.text(), card.code());
        canvas.close();
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        return PngFile.of(
                Palette.indexes(pixels), picture.getWidth(), Palette.colours(), (int) Math.round(scale * 1000));
    }

    private BufferedImage blank() {
        return new BufferedImage(
                (int) Math.round(CardFace.WIDTH * scale),
                (int) Math.round(CardFace.HEIGHT * scale),
                BufferedImage.TYPE_INT_RGB);
    }
}

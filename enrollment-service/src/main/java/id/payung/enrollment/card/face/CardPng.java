package id.payung.enrollment.card.face;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A card as a picture. */
public enum CardPng {

    /** 300 points an inch, as printers have it. */
    FINE(300),
    /** 200 points an inch: half the work for each of a hundred thousand, and a telephone still reads it. */
    MANY(200);

    private static final double INCH = 25.4;
    private static final String PHYSICAL = "javax_imageio_png_1.0";

    /** Little effort: a card is mostly of one colour and becomes small all the same. */
    private static final float QUALITY = 0.7f;

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
        return encoded(Palette.of(picture));
    }

    private BufferedImage blank() {
        return new BufferedImage(
                (int) Math.round(CardFace.WIDTH * scale),
                (int) Math.round(CardFace.HEIGHT * scale),
                BufferedImage.TYPE_INT_RGB);
    }

    private byte[] encoded(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, resolution(writer, how, picture)), how);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** So that it is printed in the size of a bank card. */
    private IIOMetadata resolution(ImageWriter writer, ImageWriteParam how, BufferedImage picture)
            throws IIOInvalidTreeException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture), how);
        String pixelsAMetre = String.valueOf(Math.round(scale * 1000));
        IIOMetadataNode physical = new IIOMetadataNode("pHYs");
        physical.setAttribute("pixelsPerUnitXAxis", pixelsAMetre);
        physical.setAttribute("pixelsPerUnitYAxis", pixelsAMetre);
        physical.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode(PHYSICAL);
        root.appendChild(physical);
        metadata.mergeTree(PHYSICAL, root);
        return metadata;
    }
}

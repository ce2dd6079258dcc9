package id.payung.enrollment.card.face;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a picture of at most 256 colours as PNG (ISO/IEC 15948), its rows unfiltered. The JDK's own writer tries five
 * filters on every row, which for a drawing with a palette takes half as long again and gains nothing.
 */
final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int EFFORT = 4;
    private static final byte DEPTH = 8;
    private static final byte INDEXED = 3;
    private static final byte METRE = 1;

    private PngFile() {}

    /**
     * @param pixels a byte each, row by row
     * @param colours as {@code 0xRRGGBB}
     */
    static byte[] of(byte[] pixels, int width, int[] colours, int pixelsAMetre) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 16);
        try {
            DataOutputStream out = new DataOutputStream(file);
            out.write(SIGNATURE);
            int height = pixels.length / width;
            chunk(out, "IHDR", header(width, height));
            chunk(out, "PLTE", palette(colours));
            chunk(
                    out,
                    "pHYs",
                    ByteBuffer.allocate(9)
                            .putInt(pixelsAMetre)
                            .putInt(pixelsAMetre)
                            .put(METRE)
                            .array());
            chunk(out, "IDAT", packed(pixels, width));
            chunk(out, "IEND", new byte[0]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static byte[] header(int width, int height) {
        return ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(DEPTH)
                .put(INDEXED)
                .array();
    }

    private static byte[] palette(int[] colours) {
        ByteBuffer bytes = ByteBuffer.allocate(3 * colours.length);
        for (int colour : colours) {
            bytes.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
        }
        return bytes.array();
    }

    private static byte[] packed(byte[] pixels, int width) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        Deflater deflater = new Deflater(EFFORT);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 13)) {
            byte[] row = new byte[1 + width];
            for (int from = 0; from < pixels.length; from += width) {
                System.arraycopy(pixels, from, row, 1, width);
                out.write(row);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) check.getValue());
    }
}

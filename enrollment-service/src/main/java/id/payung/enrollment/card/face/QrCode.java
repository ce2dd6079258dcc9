package id.payung.enrollment.card.face;

import com.google.zxing.EncodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.detector.Detector;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Arrays;
import java.util.Map;

/** The code of a card with the quiet zone that readers need around it. */
public final class QrCode {

    private static final int QUIET = 4;

    /** Lowest correction gives the largest modules, and for print on paper these help a telephone more. */
    private static final ErrorCorrectionLevel CORRECTION = ErrorCorrectionLevel.L;

    /** The standard has eight masks; the first is tried first. */
    private static final int MASKS = 8;

    /**
     * Pixels a module in pictures of cards. Something in the middle of a code may look like one of its corners and lead a
     * reader astray: one code in twenty could not be read. Another mask changes what it looks like.
     */
    private static final int[] READ_AT = {3, 4};

    private final ByteMatrix matrix;

    private QrCode(ByteMatrix matrix) {
        this.matrix = matrix;
    }

    /** The code in the first mask in which a reader reads it. */
    static QrCode of(String text) {
        for (int mask = 0; mask < MASKS; mask++) {
            QrCode code = masked(text, mask);
            if (Arrays.stream(READ_AT).allMatch(pixels -> code.isRead(text, pixels))) {
                return code;
            }
        }
        return masked(text, 0);
    }

    private static QrCode masked(String text, int mask) {
        try {
            Map<EncodeHintType, Object> hints =
                    Map.of(EncodeHintType.CHARACTER_SET, "ISO-8859-1", EncodeHintType.QR_MASK_PATTERN, mask);
            return new QrCode(Encoder.encode(text, CORRECTION, hints).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalStateException("A credential does not fit into a code", tooLong);
        }
    }

    private boolean isRead(String text, int pixels) {
        try {
            return new Decoder()
                    .decode(new Detector(picture(pixels)).detect().getBits())
                    .getText()
                    .equals(text);
        } catch (ReaderException unread) {
            return false;
        }
    }

    private BitMatrix picture(int pixels) {
        BitMatrix picture = new BitMatrix(side() * pixels);
        for (int row = 0; row < side(); row++) {
            for (int column = 0; column < side(); column++) {
                if (isDark(column, row)) {
                    picture.setRegion(column * pixels, row * pixels, pixels, pixels);
                }
            }
        }
        return picture;
    }

    /** Modules a side, quiet zone included. */
    int side() {
        return matrix.getWidth() + 2 * QUIET;
    }

    boolean isDark(int column, int row) {
        int x = column - QUIET;
        int y = row - QUIET;
        return x >= 0 && y >= 0 && x < matrix.getWidth() && y < matrix.getHeight() && matrix.get(x, y) == 1;
    }

    /** One bit a module, 1 for light, each row from a new byte on. */
    byte[] bits() {
        int stride = (side() + 7) / 8;
        byte[] bits = new byte[stride * side()];
        for (int row = 0; row < side(); row++) {
            for (int column = 0; column < side(); column++) {
                if (!isDark(column, row)) {
                    bits[row * stride + column / 8] |= (byte) (0x80 >>> column % 8);
                }
            }
        }
        return bits;
    }
}

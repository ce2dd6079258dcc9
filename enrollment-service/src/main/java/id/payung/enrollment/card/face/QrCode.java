package id.payung.enrollment.card.face;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** The code of a card with the quiet zone that readers need around it. */
public final class QrCode {

    private static final int QUIET = 4;

    /** Lowest correction gives the largest modules, and for print on paper these help a telephone more. */
    private static final ErrorCorrectionLevel CORRECTION = ErrorCorrectionLevel.L;

    /** One mask for all: what is signed and packed has no patterns, and comparing eight costs more than the rest. */
    private static final int MASK = 3;

    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.CHARACTER_SET, "ISO-8859-1", EncodeHintType.QR_MASK_PATTERN, MASK);

    private final ByteMatrix matrix;

    private QrCode(ByteMatrix matrix) {
        this.matrix = matrix;
    }

    static QrCode of(String text) {
        try {
            return new QrCode(Encoder.encode(text, CORRECTION, HINTS).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalStateException("A credential does not fit into a code", tooLong);
        }
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

package id.payung.enrollment.card.face;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QrCodeTest {

    private static final int SEED = 838;
    private static final int CARDS = 80;
    /** About as much as a credential packs. */
    private static final int BYTES = 675;

    @ParameterizedTest
    @EnumSource(CardPng.class)
    void theCodeOfEveryCardIsReadFromItsPicture(CardPng kind) {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        List<String> texts =
                IntStream.range(0, CARDS).mapToObj(none -> text(random)).toList();

        assertThat(texts)
                .allSatisfy(text -> assertThat(read(kind.of(card(text)))).isEqualTo(text));
    }

    private static String text(Random random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static DrawnCard card(String credential) {
        return DrawnCard.of(new CardText(
                "Budi Rekaan",
                "123456789012",
                "64**********0001",
                List.of("JKK", "JKM"),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-12-31"),
                "KALTIM",
                "https://payung.local",
                credential));
    }

    private static String read(byte[] png) throws IOException, ReaderException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels))))
                .getText();
    }
}

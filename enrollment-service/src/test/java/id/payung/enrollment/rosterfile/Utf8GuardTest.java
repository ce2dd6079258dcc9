package id.payung.enrollment.rosterfile;

import static id.payung.enrollment.rosterfile.Rosters.BUDI;
import static id.payung.enrollment.rosterfile.Rosters.HEADER;
import static id.payung.enrollment.rosterfile.Rosters.SITI;
import static id.payung.enrollment.rosterfile.Rosters.refusal;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.payung.platform.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8GuardTest {

    private static final String ROSTER = HEADER + "\n" + BUDI + "\n" + SITI.replace("Siti", "Sítí é") + "\n";

    @Test
    void refusesOtherEncodings() {
        assertThat(slugOf(ROSTER.getBytes(UTF_16LE))).isEqualTo("not-utf8");
        assertThat(slugOf(ROSTER.getBytes(UTF_16BE))).isEqualTo("not-utf8");
        assertThat(slugOf(("\uFEFF" + ROSTER).getBytes(UTF_16LE))).isEqualTo("not-utf8");
        assertThat(slugOf(("\uFEFF" + ROSTER).getBytes(UTF_16BE))).isEqualTo("not-utf8");
        assertThat(slugOf(ROSTER.getBytes(Charset.forName("windows-1252")))).isEqualTo("not-utf8");
        assertThat(slugOf(ROSTER.replace("nik", "n\0ik").getBytes(UTF_8))).isEqualTo("not-utf8");
    }

    @Test
    void namesTheLine() {
        byte[] file = ROSTER.getBytes(Charset.forName("windows-1252"));

        assertThat(refusal(RosterFormat.CSV, file).detail().en()).startsWith("Line 3 ");
        assertThat(refusal(RosterFormat.CSV, file).detail().id()).startsWith("Baris 3 ");
    }

    @Test
    void refusesACharacterCutByTheEnd() {
        byte[] file = (ROSTER + "é").getBytes(UTF_8);

        assertThat(slugOf(Arrays.copyOf(file, file.length - 1))).isEqualTo("not-utf8");
    }

    @Test
    void refusesWhatIsSkippedToo() {
        InputStream guarded = new Utf8Guard(new ByteArrayInputStream(new byte[] {'a', 'b', 0, 'c'}));

        assertThat(catchThrowable(() -> guarded.skipNBytes(4))).isInstanceOf(ProblemException.class);
    }

    /** The decoder of the JDK is the oracle. */
    @Test
    void agreesWithTheDecoderOfThePlatformOnDamagedText() throws IOException {
        long seed = System.nanoTime();
        System.out.println("Utf8GuardTest seed " + seed);
        Random random = new Random(seed);
        int refused = 0;

        for (int round = 0; round < 50_000; round++) {
            byte[] bytes = damagedText(random);
            boolean valid = decodes(bytes);
            refused += valid ? 0 : 1;
            assertThat(passes(bytes, 1 + random.nextInt(20)))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(valid);
        }

        assertThat(refused).isBetween(1_000, 49_000);
    }

    private static String slugOf(byte[] file) {
        return Rosters.slug(RosterFormat.CSV, file);
    }

    private static byte[] damagedText(Random random) {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(40), 0, 4)
                .forEach(kind -> text.appendCodePoint(
                        switch (kind) {
                            case 0 -> 1 + random.nextInt(0x7F);
                            case 1 -> 0x80 + random.nextInt(0x780);
                            case 2 -> 0xE000 + random.nextInt(0x2000);
                            default -> 0x10000 + random.nextInt(0x100000);
                        }));
        byte[] bytes = text.toString().getBytes(UTF_8);
        if (bytes.length > 0 && random.nextBoolean()) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static boolean decodes(byte[] bytes) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.split("\n", 2)[0].indexOf(0) < 0;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean passes(byte[] bytes, int chunk) throws IOException {
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        InputStream guarded = new Utf8Guard(new ByteArrayInputStream(bytes));
        try {
            byte[] buffer = new byte[chunk];
            for (int count = guarded.read(buffer); count >= 0; count = guarded.read(buffer)) {
                seen.write(buffer, 0, count);
            }
        } catch (ProblemException e) {
            return false;
        }
        return seen.size() == bytes.length;
    }
}

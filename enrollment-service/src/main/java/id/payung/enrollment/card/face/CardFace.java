package id.payung.enrollment.card.face;

import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a card looks: front and back side by side, each as large as a bank card, to be folded in the middle. What is the
 * same on all cards is drawn apart, so that it is drawn once.
 */
final class CardFace {

    /** Of the unfolded card, in millimetres. */
    static final double WIDTH = 171.2;

    static final double HEIGHT = 54;
    private static final double HALF = WIDTH / 2;

    private static final double EDGE = 5;
    private static final double BAND = 13;
    private static final double CODE = 47;
    private static final double CODE_X = WIDTH - 2 - CODE;
    private static final double BACK_X = HALF + 4;
    private static final double BACK_WIDTH = CODE_X - BACK_X;

    private static final double SMALL = 1.9;

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", INDONESIAN);
    private static final Map<String, String> PROGRAMS =
            Map.of("JKK", "Jaminan Kecelakaan Kerja", "JKM", "Jaminan Kematian");

    private static final List<String> MISFORTUNE = List.of(
            "Segera lapor kepada penjamin iuran atau kantor BPJS Ketenagakerjaan terdekat, dengan kartu ini dan KTP.",
            "Kartu tidak berlaku lagi bila perlindungan gugur atau berakhir.");

    private CardFace() {}

    /** What every card shows. */
    static void drawForm(Canvas canvas) {
        canvas.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), Ink.PAPER);
        Umbrella.draw(canvas, HALF - 37, 14.5, 42, Ink.MIST, Ink.PAPER, Ink.MIST);
        // the watermark ends at the fold
        canvas.fill(new Rectangle2D.Double(HALF, 0, HALF, HEIGHT), Ink.PAPER);
        canvas.fill(new Rectangle2D.Double(0, 0, HALF, BAND), Ink.NIGHT);
        canvas.fill(new Rectangle2D.Double(0, BAND, HALF, 0.8), Ink.GOLD);
        Umbrella.draw(canvas, EDGE - 1, 1.8, 9.6, Ink.GOLD, Ink.NIGHT, Ink.PAPER);
        canvas.write("PAYUNG", 15.5, 6.9, 5, Typeface.BOLD, Ink.PAPER);
        canvas.write("Kartu Peserta Jaminan Sosial Ketenagakerjaan", 15.6, 10.6, 2.45, Typeface.PLAIN, Ink.MIST);
        canvas.write("NOMOR KARTU", EDGE, 26.4, 1.75, Typeface.PLAIN, Ink.QUIET);
        canvas.write("NIK", 49, 26.4, 1.75, Typeface.PLAIN, Ink.QUIET);
        canvas.write("BERLAKU", EDGE, 44.2, 1.75, Typeface.PLAIN, Ink.QUIET);
        canvas.write("PENJAMIN IURAN", 49, 44.2, 1.75, Typeface.PLAIN, Ink.QUIET);
        drawBack(canvas);
        drawFold(canvas);
    }

    private static void drawBack(Canvas canvas) {
        canvas.fill(new Rectangle2D.Double(HALF, HEIGHT - 1.6, HALF, 1.6), Ink.NIGHT);
        canvas.fill(new Rectangle2D.Double(0, HEIGHT - 1.6, HALF, 1.6), Ink.NIGHT);
        canvas.write("Periksa kartu ini", BACK_X, 7.4, 2.9, Typeface.BOLD, Ink.NIGHT);
        canvas.fill(new Rectangle2D.Double(BACK_X, 8.8, 9, 0.6), Ink.GOLD);
        canvas.write("Bila terjadi musibah", BACK_X, 29.6, 2.9, Typeface.BOLD, Ink.NIGHT);
        canvas.fill(new Rectangle2D.Double(BACK_X, 31, 9, 0.6), Ink.GOLD);
    }

    private static void drawFold(Canvas canvas) {
        for (double y = BAND + 2; y < HEIGHT - 3; y += 2) {
            canvas.fill(new Rectangle2D.Double(HALF - 0.05, y, 0.1, 1), Ink.LINE);
        }
    }

    /** What is this card's own. */
    static void fillIn(Canvas canvas, CardText card, QrCode code) {
        Lines.fitted(
                canvas, card.name().toUpperCase(INDONESIAN), EDGE, 20.6, 4.1, HALF - 2 * EDGE, Typeface.BOLD, Ink.TEXT);
        canvas.write(grouped(card.number()), EDGE, 30, 3.3, Typeface.BOLD, Ink.NIGHT);
        canvas.write(card.maskedNik(), 49, 30, 2.7, Typeface.PLAIN, Ink.TEXT);
        programs(canvas, card.programs());
        canvas.write(day(card.firstDay()), EDGE, 47.2, 2.5, Typeface.BOLD, Ink.TEXT);
        canvas.write("s.d. " + day(card.lastDay()), EDGE, 50.4, 2.5, Typeface.BOLD, Ink.TEXT);
        Lines.wrapped(canvas, List.of(card.sponsor()), 49, 47.2, 2.3, HALF - 49 - 3, 2, Typeface.BOLD);
        Lines.wrapped(canvas, verifying(card), BACK_X, 12.6, SMALL, BACK_WIDTH, 8, Typeface.PLAIN);
        Lines.wrapped(canvas, MISFORTUNE, BACK_X, 34.8, SMALL, BACK_WIDTH, 7, Typeface.PLAIN);
        canvas.code(code, CODE_X, (HEIGHT - 1.6 - CODE) / 2, CODE);
    }

    private static List<String> verifying(CardText card) {
        String address = card.issuer().replaceFirst("^https?://", "");
        return List.of(
                "Pindai kode QR dan kirim isinya ke",
                address + "/v1/card-verifications",
                "Tanpa jaringan: periksa tanda tangannya dengan kunci dari",
                address + "/v1/card-keys");
    }

    private static void programs(Canvas canvas, List<String> programs) {
        double y = 33;
        for (String program : programs) {
            canvas.fill(new RoundRectangle2D.Double(EDGE, y, 8.4, 3.6, 1.8, 1.8), Ink.SEA);
            canvas.write(program, EDGE + 1.4, y + 2.65, 2.4, Typeface.BOLD, Ink.PAPER);
            canvas.write(PROGRAMS.getOrDefault(program, ""), EDGE + 10, y + 2.7, 2.5, Typeface.PLAIN, Ink.TEXT);
            y += 4.5;
        }
    }

    private static String grouped(String number) {
        return number.replaceAll("(.{4})(?!$)", "$1-");
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}

package id.payung.enrollment.card.face;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;

/**
 * Cards as PDF, written page by page: what is finished leaves memory. Closing it writes the end, without which no reader
 * takes the file for whole; so it is closed only when all cards are in it.
 */
public final class CardPdf {

    private static final int CARDS_A_PAGE = 5;
    private static final float WIDTH = points(CardFace.WIDTH);
    private static final float HEIGHT = points(CardFace.HEIGHT);
    private static final double MARK = 4;
    private static final double MARK_GAP = 1;

    private final Document document;
    private final PdfContentByte page;
    private final Map<Typeface, BaseFont> fonts = new EnumMap<>(Typeface.class);
    private final PdfTemplate form;
    private int onPage;

    private CardPdf(OutputStream out, Rectangle size) throws IOException {
        document = new Document(size, 0, 0, 0, 0);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        document.addTitle("Kartu Peserta Payung");
        document.open();
        page = writer.getDirectContent();
        for (Typeface face : Typeface.values()) {
            fonts.put(face, BaseFont.createFont(face + ".ttf", BaseFont.IDENTITY_H, true, false, face.file(), null));
        }
        form = page.createTemplate(WIDTH, HEIGHT);
        CardFace.drawForm(new PdfCanvas(form, fonts, 0, HEIGHT));
    }

    /** One card on a page of its size. */
    public static byte[] of(DrawnCard card) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try {
            CardPdf pdf = new CardPdf(bytes, new Rectangle(WIDTH, HEIGHT));
            pdf.draw(card, 0, HEIGHT);
            pdf.end();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Begins sheets of A4 with five cards and the marks to cut them by. */
    public static CardPdf sheets(OutputStream out) throws IOException {
        return new CardPdf(out, PageSize.A4);
    }

    /** Puts the next card on the present sheet, or on a new one. */
    public void add(DrawnCard card) {
        if (onPage == CARDS_A_PAGE) {
            document.newPage();
            onPage = 0;
        }
        float left = (PageSize.A4.getWidth() - WIDTH) / 2;
        float gap = (PageSize.A4.getHeight() - CARDS_A_PAGE * HEIGHT) / 2;
        float top = PageSize.A4.getHeight() - gap - onPage * HEIGHT;
        draw(card, left, top);
        mark(left, top);
        onPage++;
    }

    /** Writes the end of the file. */
    public void end() {
        document.close();
    }

    private void draw(DrawnCard card, float left, float top) {
        page.addTemplate(form, left, top - HEIGHT);
        CardFace.fillIn(new PdfCanvas(page, fonts, left, top), card.text(), card.code());
    }

    /** Short lines beside the corners, outside of the card. */
    private void mark(float left, float top) {
        PdfCanvas canvas = new PdfCanvas(page, fonts, left, top);
        for (double y : new double[] {0, CardFace.HEIGHT}) {
            canvas.fill(new Rectangle2D.Double(-MARK - MARK_GAP, y - 0.05, MARK, 0.1), Ink.TEXT);
            canvas.fill(new Rectangle2D.Double(CardFace.WIDTH + MARK_GAP, y - 0.05, MARK, 0.1), Ink.TEXT);
        }
        for (double x : new double[] {0, CardFace.WIDTH / 2, CardFace.WIDTH}) {
            if (onPage == 0) {
                canvas.fill(new Rectangle2D.Double(x - 0.05, -MARK - MARK_GAP, 0.1, MARK), Ink.TEXT);
            }
        }
    }

    private static float points(double millimetres) {
        return (float) (millimetres * PdfCanvas.SCALE);
    }
}

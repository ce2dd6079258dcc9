package id.payung.enrollment.card.face;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Liberation Sans from the class path. Letters are drawn as outlines, because a bare JDK has neither fonts nor the
 * libraries to draw them.
 */
enum Typeface {
    PLAIN("LiberationSans-Regular.ttf"),
    BOLD("LiberationSans-Bold.ttf");

    private static final int MOST_GLYPHS_KEPT = 4096;

    private final byte[] file;
    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final Map<Integer, Glyph> known = new ConcurrentHashMap<>();

    /** A letter: outline and width in units of the type size, y upwards. */
    private record Glyph(Path2D outline, double width) {}

    Typeface(String name) {
        try (InputStream in = Typeface.class.getResourceAsStream("/liberation/" + name)) {
            file = in.readAllBytes();
            font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            glyphs = font.getUnicodeCmapLookup();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    byte[] file() {
        return file.clone();
    }

    /** The width of a text in the unit of its size. */
    double width(String text, double size) {
        return text.codePoints().mapToDouble(letter -> glyph(letter).width()).sum() * size;
    }

    /** The outlines of a text whose baseline begins at this point, y downwards. */
    Path2D outline(String text, double x, double y, double size) {
        GeneralPath whole = new GeneralPath(Path2D.WIND_NON_ZERO);
        double at = x;
        for (int letter : text.codePoints().toArray()) {
            Glyph glyph = glyph(letter);
            whole.append(glyph.outline().getPathIterator(new AffineTransform(size, 0, 0, -size, at, y)), false);
            at += glyph.width() * size;
        }
        return whole;
    }

    private Glyph glyph(int letter) {
        Glyph glyph = known.get(letter);
        if (glyph == null) {
            glyph = read(letter);
            if (known.size() < MOST_GLYPHS_KEPT) {
                known.put(letter, glyph);
            }
        }
        return glyph;
    }

    /** The font's tables are read with one position, so by one thread at a time. */
    private synchronized Glyph read(int letter) {
        try {
            double unit = 1.0 / font.getUnitsPerEm();
            int id = glyphs.getGlyphId(letter);
            GlyphData data = font.getGlyph().getGlyph(id);
            Path2D outline = data == null ? new GeneralPath() : data.getPath();
            outline.transform(AffineTransform.getScaleInstance(unit, unit));
            return new Glyph(outline, font.getAdvanceWidth(id) * unit);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

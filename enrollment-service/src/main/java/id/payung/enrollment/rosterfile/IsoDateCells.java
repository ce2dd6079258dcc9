package id.payung.enrollment.rosterfile;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Cells of type {@code d}: days in ISO 8601, as strict workbooks have them (ECMA-376 part 1, 18.18.11). The reading
 * library stops at them, so they become text before it may see the workbook. Takes only what was scanned before: no tag
 * is longer than a parser holds then, and the whole unpacks within bounds.
 */
final class IsoDateCells {

    /** The tag of a cell, whatever its prefix, up to its type; a tag is ASCII where it matters. */
    private static final Pattern TYPE =
            Pattern.compile("(?s)^(<(?:[A-Za-z_][A-Za-z0-9_.-]*:)?c\\s(?:.*?\\s)?t\\s*=\\s*)([\"'])d\\2");

    private static final String AS_TEXT = "$1$2str$2";

    private IsoDateCells() {}

    static byte[] asText(byte[] workbook) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(workbook.length);
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream out = new ZipOutputStream(packed)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = new BufferedInputStream(zip.getInputStream(entry))) {
                    if (entry.getName().endsWith(".xml")) {
                        copy(in, out);
                    } else {
                        in.transferTo(out);
                    }
                }
            }
        }
        return packed.toByteArray();
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '<') {
                piece.writeTo(out);
                piece.reset();
            }
            piece.write(next);
            if (next == '>') {
                out.write(tag(piece.toByteArray()));
                piece.reset();
            }
        }
        piece.writeTo(out);
    }

    /** One byte is one character here, so that whatever else the tag holds stays as it is. */
    private static byte[] tag(byte[] bytes) {
        String tag = new String(bytes, StandardCharsets.ISO_8859_1);
        return TYPE.matcher(tag).replaceFirst(AS_TEXT).getBytes(StandardCharsets.ISO_8859_1);
    }
}

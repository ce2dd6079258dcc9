package id.payung.enrollment.rosterfile;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Bytes of an entry of a workbook: counted, summed up, and with no piece of XML too long for a parser to hold. */
final class InflatedEntry extends InputStream {

    private static final long MAX_SHARED_STRINGS = 60L << 20;
    private static final int MAX_PIECE = 1 << 18;
    private static final int MAX_BINARY_PIECE = 20 << 20;

    private final InputStream bytes;
    private final ZipArchiveEntry entry;
    private final InflationBudget budget;
    private final CRC32 checksum = new CRC32();
    private final boolean sharedStrings;
    private final int maxPiece;
    private long size;
    private int piece;

    InflatedEntry(InputStream bytes, ZipArchiveEntry entry, InflationBudget budget) {
        this.bytes = bytes;
        this.entry = entry;
        this.budget = budget;
        String name = entry.getName().toLowerCase(Locale.ROOT);
        this.sharedStrings = name.endsWith("sharedstrings.xml");
        this.maxPiece = name.endsWith(".xml") || name.endsWith(".rels") ? MAX_PIECE : MAX_BINARY_PIECE;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = bytes.read(target, offset, length);
        if (count > 0) {
            budget.spend(count);
            checksum.update(target, offset, count);
            size += count;
            if (sharedStrings && size > MAX_SHARED_STRINGS) {
                throw RosterFileProblems.SPREADSHEET_TOO_LARGE.refusal();
            }
            measurePieces(target, offset, offset + count);
        }
        return count;
    }

    boolean isIntact() {
        return checksum.getValue() == entry.getCrc() && (entry.getSize() < 0 || entry.getSize() == size);
    }

    /** Parsers hold a tag with all its attributes; no {@code <} stands inside one. */
    private void measurePieces(byte[] target, int from, int to) {
        for (int i = from; i < to; i++) {
            piece = target[i] == '<' ? 0 : piece + 1;
            if (piece > maxPiece) {
                throw RosterFileProblems.SPREADSHEET_TOO_LARGE.refusal();
            }
        }
    }
}

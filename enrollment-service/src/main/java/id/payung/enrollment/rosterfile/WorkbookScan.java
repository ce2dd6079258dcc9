package id.payung.enrollment.rosterfile;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import id.payung.platform.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through a whole workbook before the reading library may touch it. The library trusts what it reads: an address
 * such as {@code ZZZZZZ1} or a shared string number of two thousand million makes it fill the heap, and zip entries may
 * grow without end. Everything it allocates by is bounded here, with the parser it uses itself.
 */
final class WorkbookScan {

    private static final XMLInputFactory XML = safeFactory();
    private static final int CENTRAL_DIRECTORY_SIGNATURE = 0x504B0102;
    private static final int MAX_ENTRIES = 1_000;

    private final InflationBudget budget;
    private final SheetBounds bounds = new SheetBounds();

    private WorkbookScan(long compressedBytes) {
        this.budget = new InflationBudget(compressedBytes);
    }

    /**
     * Refuses a workbook that is too large, damaged, or made to do harm.
     *
     * @return whether it has cells that the library cannot read as they are, see {@link IsoDateCells}
     * @throws id.payung.platform.problem.ProblemException {@code spreadsheet-too-large} or
     *     {@code spreadsheet-truncated}
     */
    static boolean check(byte[] workbook) {
        if (centralDirectoryEntries(workbook) > MAX_ENTRIES) {
            throw RosterFileProblems.SPREADSHEET_TOO_LARGE.refusal();
        }
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
            WorkbookScan scan = new WorkbookScan(workbook.length);
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                scan.check(zip, entry);
            }
            scan.bounds.finish();
            return scan.bounds.hasIsoDates();
        } catch (IOException | IllegalArgumentException e) {
            throw RosterFileProblems.SPREADSHEET_TRUNCATED.refusal();
        }
    }

    private void check(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        // no spreadsheet packs otherwise, and the library fails with an Error for want of other unpackers
        if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
            throw new ZipException("method");
        }
        try (InputStream raw = zip.getInputStream(entry)) {
            InflatedEntry inflated = new InflatedEntry(raw, entry, budget);
            scan(inflated);
            inflated.transferTo(OutputStream.nullOutputStream());
            if (!inflated.isIntact()) {
                throw new ZipException("checksum");
            }
        }
    }

    /** Stops where the entry is no XML, a picture perhaps: the library would stop at the same place. */
    private void scan(InputStream entry) {
        bounds.startEntry();
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(entry);
            while (xml.hasNext()) {
                bounds.accept(xml, xml.next());
            }
        } catch (ProblemException e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            // the parser reports some faults of lazily read text unchecked; what is left is still counted and summed up
        }
    }

    private static int centralDirectoryEntries(byte[] workbook) {
        int count = 0;
        int last = 0;
        for (byte next : workbook) {
            last = last << 8 | next & 0xFF;
            count += last == CENTRAL_DIRECTORY_SIGNATURE ? 1 : 0;
        }
        return count;
    }

    private static XMLInputFactory safeFactory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}

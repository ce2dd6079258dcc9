package id.payung.enrollment.rosterfile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** A packed workbook on its way from the body of a request to the reading library; it never touches a disk. */
final class WorkbookFile {

    private WorkbookFile() {}

    private static byte[] read(InputStream body) {
        try {
            byte[] file = body.readNBytes((int) RosterFiles.MAX_XLSX_BYTES + 1);
            if (file.length > RosterFiles.MAX_XLSX_BYTES) {
                throw RosterFileProblems.SPREADSHEET_TOO_LARGE.refusal();
            }
            if (file.length == 0) {
                throw RosterFileProblems.ROSTER_EMPTY.refusal();
            }
            if (!ReadableWorkbook.isOOXMLZipHeader(file)) {
                throw RosterFileProblems.NOT_A_SPREADSHEET.refusal();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Opens a workbook, having looked through all of it.
     *
     * @throws id.payung.platform.problem.ProblemException one of the spreadsheet's {@link RosterFileProblems}
     */
    static ReadableWorkbook open(InputStream body) {
        byte[] file = read(body);
        if (WorkbookScan.check(file)) {
            file = withTextForDates(file);
        }
        try {
            return open(file, true);
        } catch (ExcelReaderException e) {
            // small writers leave the styles out; then no number is a date
            try {
                return open(file, false);
            } catch (RuntimeException again) {
                throw RosterFileProblems.NOT_A_SPREADSHEET.refusal();
            }
        } catch (RuntimeException e) {
            throw RosterFileProblems.NOT_A_SPREADSHEET.refusal();
        }
    }

    private static byte[] withTextForDates(byte[] file) {
        try {
            return IsoDateCells.asText(file);
        } catch (IOException e) {
            throw RosterFileProblems.SPREADSHEET_TRUNCATED.refusal();
        }
    }

    private static ReadableWorkbook open(byte[] file, boolean withFormats) {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(withFormats, true));
        } catch (IOException e) {
            throw new ExcelReaderException(e);
        }
    }
}

package id.payung.enrollment.rosterfile;

import java.io.InputStream;

/** Opens roster files. */
public final class RosterFiles {

    /** Largest workbook taken, packed. A larger roster is sent as CSV, which has no limit. */
    public static final long MAX_XLSX_BYTES = 20L << 20;

    private RosterFiles() {}

    /**
     * Opens a roster and reads it up to its first row of data.
     *
     * @param body stays the caller's to close if this refuses it, else the reader closes it
     * @throws id.payung.platform.problem.ProblemException one of {@link RosterFileProblems} if the file as a whole is
     *     refused
     */
    public static RosterReader open(RosterFormat format, InputStream body) {
        return new LookAheadReader(
                switch (format) {
                    case CSV -> new CsvRosterReader(body);
                    case NDJSON -> new JsonRosterReader(body);
                    case XLSX -> new XlsxRosterReader(body);
                });
    }
}

package id.payung.enrollment.rosterfile;

import java.util.List;
import java.util.Optional;

/** Reads a roster row by row in constant memory. Not for several threads. */
public interface RosterReader extends AutoCloseable {

    /** The header as it came, without the four columns of an answer file. */
    List<String> header();

    /**
     * The next row, empty at the end of the file.
     *
     * @throws id.payung.platform.problem.ProblemException {@code not-utf8} or {@code spreadsheet-truncated} if the file
     *     proves unreadable only here
     * @throws java.io.UncheckedIOException if the body breaks off
     */
    Optional<RosterRow> next();

    /** Closes the body too. */
    @Override
    void close();
}

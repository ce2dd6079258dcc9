package id.payung.enrollment.rosterfile;

/** How large the parts of a roster file may be, in characters where nothing else is said. */
final class FileLimits {

    static final int COLUMNS = 100;
    static final int FIELD = 10_000;
    static final int ROW = 100_000;

    private FileLimits() {}
}

package id.payung.enrollment.rosterfile;

/**
 * One row of a roster file.
 *
 * @param line where it begins: line of a CSV or NDJSON file, row of a sheet, each counted from 1
 * @param values as they came, in the order of {@link RosterReader#header()}, without our own formula guard; a malformed
 *     row may have fewer or more of them, and a value above the limit is cut
 * @param malformed whether the row cannot be understood: wrong number of columns, too long, cut, not one JSON object
 * @param malformedField English name of the column that broke it, or empty
 * @param layout where each column stands
 */
public record RosterRow(long line, String[] values, boolean malformed, String malformedField, RosterHeader layout) {

    /** What the row has in a column, not trimmed; empty where the file has no such column. */
    public String value(RosterColumn column) {
        int position = layout.positionOf(column);
        return position < 0 || position >= values.length ? "" : values[position];
    }

    /** Where the row stands, without any value: rows are persons. */
    @Override
    public String toString() {
        return "RosterRow[line=" + line + ", malformed=" + malformed + "]";
    }
}

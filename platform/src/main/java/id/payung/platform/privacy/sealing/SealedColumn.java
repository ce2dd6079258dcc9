package id.payung.platform.privacy.sealing;

/**
 * A column of type {@code bytea} whose values are sealed by the key of personal values.
 *
 * @param owner SQL that makes, from a row, the bytes for which its value is sealed
 */
public record SealedColumn(String table, String column, String owner) {

    /** A column sealed for the text {@code kind id}, where {@code id} is SQL. */
    public static SealedColumn forText(String table, String column, String kind, String id) {
        return new SealedColumn(table, column, "convert_to('" + kind + " ' || " + id + ", 'UTF8')");
    }

    /** Its name in lists and in the inventory. */
    public String place() {
        return table + "." + column;
    }
}

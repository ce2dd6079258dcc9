package id.payung.enrollment.worker;

/**
 * Something about a row that must change or be looked at.
 *
 * @param field camelCase name of the field, {@code ""} for the row as a whole
 */
public record Finding(RowCode code, String field) {

    static Finding of(RowCode code) {
        return new Finding(code, code.field());
    }
}

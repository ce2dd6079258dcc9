package id.payung.enrollment.bill;

/** How statements that write events say which programs the bits of a column are; null where the column is. */
public final class ProgramFields {

    private static final String LIST =
            """
            'programs', (array[json_build_array('JKK'), json_build_array('JKM'),
                                   json_build_array('JKK', 'JKM')])[%s]""";

    private ProgramFields() {}

    /** The field {@code program}: one text. */
    static String text(String column) {
        return "'program', (array['JKK', 'JKM', 'JKK,JKM'])[" + column + "]";
    }

    /** That, and the field {@code programs}: a list. */
    public static String both(String column) {
        return text(column) + ", " + LIST.formatted(column);
    }
}

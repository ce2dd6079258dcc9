package id.payung.enrollment.rosterfile;

import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/** Tells from its format whether a number in a sheet is shown as a day. */
final class DateFormat {

    /** Text in quotes, colours and locales in brackets, escaped and padding characters: not part of the pattern. */
    private static final Pattern DECORATION = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|[\\\\_*].");

    private static final Pattern DAY_OR_YEAR = Pattern.compile("[dDyY]");
    private static final int MAX_FORMAT = 255;

    private DateFormat() {}

    static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        return id != null && (isBuiltIn(id) || isPattern(cell.getDataFormatString()));
    }

    /** ECMA-376 part 1, 18.8.30, with the ids that East Asian versions use for days. */
    private static boolean isBuiltIn(int id) {
        return id >= 14 && id <= 17
                || id == 22
                || id >= 27 && id <= 31
                || id == 36
                || id >= 50 && id <= 54
                || id >= 57 && id <= 58;
    }

    private static boolean isPattern(String format) {
        return format != null
                && format.length() <= MAX_FORMAT
                && !"General".equalsIgnoreCase(format)
                && DAY_OR_YEAR
                        .matcher(DECORATION.matcher(format).replaceAll(""))
                        .find();
    }
}

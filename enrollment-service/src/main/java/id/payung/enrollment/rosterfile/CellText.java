package id.payung.enrollment.rosterfile;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * A cell as the text its author meant.
 *
 * @param value what stands in it; for a date {@code YYYY-MM-DD}
 * @param broken whether that cannot be relied on: an error, true or false, or digits that Excel rounded away
 */
record CellText(String value, boolean broken) {

    static final CellText EMPTY = new CellText("", false);

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern MIDNIGHT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T00:00(?::00(?:\\.0{1,9})?)?Z?");
    private static final int NIK_DIGITS = 16;
    private static final long LARGEST_EXACT = 1L << 53;
    private static final int MAX_NUMBER = 40;
    private static final int MAX_SCALE = 30;
    private static final int FIRST_DAY = 1;
    private static final int DAY_AFTER_YEAR_9999 = 2_958_466;

    static CellText of(Optional<Cell> cell, boolean isNik) {
        return cell.map(present -> of(present, isNik)).orElse(EMPTY);
    }

    private static CellText of(Cell cell, boolean isNik) {
        if (cell.getType() == CellType.BOOLEAN || cell.getType() == CellType.ERROR) {
            return new CellText(rawText(cell), true);
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return isNik ? nik(cell.getRawValue()) : number(cell, number);
        }
        if (cell.getType() == CellType.FORMULA) {
            String text = day(cell.getText());
            return new CellText(text, cell.getValue() instanceof Boolean || text.startsWith("#"));
        }
        return text(cell.getText());
    }

    /** The day of an instant at midnight, which is how programs write a day in ISO 8601. */
    private static String day(String text) {
        return MIDNIGHT.matcher(text).matches() ? text.substring(0, text.indexOf('T')) : text;
    }

    private static CellText text(String cell) {
        String text = day(cell);
        return text.length() > FileLimits.FIELD
                ? new CellText(text.substring(0, FileLimits.FIELD), true)
                : new CellText(text, false);
    }

    /**
     * Excel keeps 15 digits and writes a zero for the sixteenth; beyond 2^53 other programs round too. Only a number that
     * shows neither is the NIK somebody typed.
     */
    private static CellText nik(String raw) {
        boolean digits = DIGITS.matcher(raw).matches();
        boolean rounded = raw.length() > NIK_DIGITS
                || raw.length() == NIK_DIGITS && (raw.endsWith("0") || digits && Long.parseLong(raw) > LARGEST_EXACT);
        return new CellText(cut(raw), !digits || rounded);
    }

    private static CellText number(Cell cell, BigDecimal number) {
        if (cell.getRawValue().length() > MAX_NUMBER || Math.abs(number.scale()) > MAX_SCALE) {
            return new CellText(rawText(cell), true);
        }
        if (!DateFormat.isDate(cell)) {
            return new CellText(plain(number), false);
        }
        boolean inRange = number.compareTo(BigDecimal.valueOf(FIRST_DAY)) >= 0
                && number.compareTo(BigDecimal.valueOf(DAY_AFTER_YEAR_9999)) < 0;
        return inRange
                ? new CellText(cell.asDate().toLocalDate().toString(), false)
                : new CellText(plain(number), true);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String rawText(Cell cell) {
        return cell.getRawValue() == null ? "" : cut(cell.getRawValue());
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), MAX_NUMBER));
    }
}

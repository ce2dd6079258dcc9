package id.payung.reporting.restatement;

import id.payung.reporting.figure.FigureCode;
import java.time.OffsetDateTime;
import java.time.YearMonth;

/** A place in the list of figures from outside, which is ordered by these. */
record FigurePosition(OffsetDateTime recordedAt, FigureCode code, String region, YearMonth month) {

    private static final String SEPARATOR = " ";

    static FigurePosition of(FigureRestatement last) {
        return new FigurePosition(last.recordedAt(), last.code(), last.region(), last.month());
    }

    /** Reads what {@link #text} wrote. */
    static FigurePosition of(String text) {
        String[] parts = text.split(SEPARATOR);
        return new FigurePosition(
                OffsetDateTime.parse(parts[0]), FigureCode.valueOf(parts[1]), parts[2], YearMonth.parse(parts[3]));
    }

    String text() {
        return String.join(SEPARATOR, recordedAt.toString(), code.name(), region, month.toString());
    }
}

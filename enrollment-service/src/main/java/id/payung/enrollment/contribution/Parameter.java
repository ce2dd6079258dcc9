package id.payung.enrollment.contribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A number of the law over time, with its unit and, for each value, the day it begins, the provision it stands in and
 * whether it was verified. An incomplete one cannot be built.
 *
 * @param reviewed the last day someone checked that the newest value still holds
 */
record Parameter(String description, String unit, LocalDate reviewed, List<Value> values) {
    private static final List<String> UNITS = List.of("percent", "rupiah", "months");

    Parameter {
        require(isText(description), "a description");
        require(unit != null && UNITS.contains(unit), "a known unit");
        require(reviewed != null, "the day of its last review");
        require(values != null && !values.isEmpty(), "values");
        values = List.copyOf(values);
        for (int i = 1; i < values.size(); i++) {
            require(values.get(i - 1).from().isBefore(values.get(i).from()), "values in the order of their dates");
        }
    }

    /** The value in force on the first day of a month; none before the first one. */
    Optional<BigDecimal> in(YearMonth month) {
        LocalDate day = month.atDay(1);
        for (int i = values.size() - 1; i >= 0; i--) {
            if (!values.get(i).from().isAfter(day)) {
                return Optional.of(values.get(i).value());
            }
        }
        return Optional.empty();
    }

    /** One value and where it stands. */
    record Value(LocalDate from, BigDecimal value, Citation citation, Boolean verified, String note) {
        Value {
            require(from != null, "a date for each value");
            require(value != null, "a number for each value");
            require(citation != null, "a citation for each value");
            require(verified != null, "a mark (verified: true or false) for each value");
        }
    }

    /** Act and provision. */
    record Citation(String act, String provision) {
        Citation {
            require(isText(act) && isText(provision), "act and provision in each citation");
        }
    }

    private static boolean isText(String text) {
        return text != null && !text.isBlank();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("A parameter needs " + what);
        }
    }
}

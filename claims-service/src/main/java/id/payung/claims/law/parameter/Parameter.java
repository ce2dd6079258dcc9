package id.payung.claims.law.parameter;

import id.payung.claims.law.LegalCitation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A number of the law over time, with its unit and, for each value, the day it begins, the provision it stands in and
 * whether it was verified. An incomplete one cannot be built.
 *
 * @param reviewed the last day someone checked that the newest value still holds
 */
public record Parameter(String description, String unit, LocalDate reviewed, List<Value> values) implements Settled {
    private static final Set<String> UNITS = Set.of(
            "percent",
            "rupiah",
            "months",
            "years",
            "days",
            "working days",
            "hours",
            "times",
            "children",
            "jobs",
            "ranks",
            "month");

    /** Refuses whatever is incomplete or out of order. */
    public Parameter {
        Complete.requireText(description, "a description");
        Complete.require(unit != null && UNITS.contains(unit), "a known unit");
        Complete.require(reviewed != null, "the day of its last review");
        values = ByDay.ordered(values, Value::from);
    }

    /** The value in force on a day; none before the first one. */
    public Optional<LegalValue> on(LocalDate day) {
        return byDay().on(day).map(Value::legal);
    }

    /** The value in force on a day, and before the first one that: for rules that are asked about any day. */
    public LegalValue onOrFirst(LocalDate day) {
        return byDay().onOrFirst(day).legal();
    }

    @Override
    public Stream<String> settledBy() {
        return values.stream().map(Value::settledBy).filter(Objects::nonNull);
    }

    private ByDay<Value> byDay() {
        return new ByDay<>(values, Value::from);
    }

    /**
     * One value and where it stands.
     *
     * @param mark how it is known: S seen in a source, M from memory, I inferred, ? not found, or decided for the product
     * @param settledBy the decision that makes it count as verified although it was not seen in a source
     */
    public record Value(
            LocalDate from,
            BigDecimal value,
            LegalCitation citation,
            Boolean verified,
            String mark,
            String settledBy,
            String note) {

        /** Refuses whatever is incomplete. */
        public Value {
            Complete.require(from != null, "a date for each value");
            Complete.require(value != null, "a number for each value");
            Complete.require(citation != null, "a citation for each value");
            Complete.requireHonest(mark, verified, settledBy);
        }

        LegalValue legal() {
            return new LegalValue(value, citation, verified);
        }
    }
}

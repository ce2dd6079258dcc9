package id.payung.reporting.gap;

import static id.payung.reporting.reference.ParameterFiles.require;

import id.payung.reporting.reference.Citation;
import id.payung.reporting.reference.ParameterFiles;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The least that a month of cover costs, over time. A change of the law is a new dated entry. */
public record Tariff(String description, String unit, LocalDate reviewed, List<Value> values) {

    public Tariff {
        require(description != null && unit != null && reviewed != null, "a description, a unit and a review");
        require(values != null && !values.isEmpty(), "values");
        values = List.copyOf(values);
        for (int i = 1; i < values.size(); i++) {
            require(values.get(i - 1).from().isBefore(values.get(i).from()), "values in the order of their dates");
        }
    }

    /** From {@code gap/tariff.yaml}. */
    public static Tariff load() {
        return ParameterFiles.read("gap/tariff", Tariff.class);
    }

    /** The value on the first day of a month; none before the first law. */
    public Optional<Value> in(YearMonth month) {
        return values.stream()
                .filter(value -> !value.from().isAfter(month.atDay(1)))
                .reduce((earlier, later) -> later);
    }

    /** What one law says, program by program. */
    public record Value(LocalDate from, Citation citation, String note, List<Part> parts) {

        public Value {
            require(from != null && citation != null, "a date and a citation for each value");
            require(parts != null && !parts.isEmpty(), "parts of each value");
            parts = List.copyOf(parts);
        }

        /** Rupiah for one person and month, all programs together. */
        public long amount() {
            return parts.stream().mapToLong(Part::amount).sum();
        }
    }

    /** Rupiah for one program. */
    public record Part(String program, long amount, Citation citation, Boolean verified) {

        public Part {
            require(program != null && amount > 0, "a program and an amount of each part");
            require(citation != null && verified != null, "a citation and a mark of each part");
        }
    }
}

package id.payung.claims.law.parameter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Entries of the law over time, each in force from its day until the next one begins. */
record ByDay<T>(List<T> entries, Function<T, LocalDate> from) {

    /** Refuses none at all and any that stand out of order. */
    static <T> List<T> ordered(List<T> entries, Function<T, LocalDate> from) {
        Complete.require(entries != null && !entries.isEmpty(), "values");
        for (int i = 1; i < entries.size(); i++) {
            boolean later = from.apply(entries.get(i - 1)).isBefore(from.apply(entries.get(i)));
            Complete.require(later, "values in the order of their dates");
        }
        return List.copyOf(entries);
    }

    /** The one in force on a day; none before the first one. */
    Optional<T> on(LocalDate day) {
        return entries.stream().filter(entry -> !from.apply(entry).isAfter(day)).reduce((earlier, later) -> later);
    }

    /** The one in force on a day, and before all of them the first. */
    T onOrFirst(LocalDate day) {
        return on(day).orElse(entries.get(0));
    }
}

package id.payung.reporting.privacy;

import java.util.List;

/**
 * A figure that is told of a cell, and what makes it up.
 *
 * @param values the figure itself, one for each measure
 * @param carriers cells of the tables that add up to it; that one of them may have another value is enough
 */
public record Told<K>(List<Long> values, List<K> carriers) {

    public Told {
        values = List.copyOf(values);
        carriers = List.copyOf(carriers);
        if (values.isEmpty() || carriers.isEmpty()) {
            throw new IllegalArgumentException("A figure has a value and is made up of something");
        }
    }
}

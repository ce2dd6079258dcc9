package id.payung.reporting.privacy;

import java.util.HashSet;
import java.util.List;

/**
 * A relation every reader knows: the whole is the sum of its parts, in every measure. It may hold only nearly, as a
 * person in two jobs counts in two occupations but once in their region: what is left over is taken as known too. A
 * relation of one part says that the two are equal, or so nearly that one must be hidden with the other.
 */
public record Sum<K>(K whole, List<K> parts) {

    public Sum {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.contains(whole) || new HashSet<>(parts).size() < parts.size()) {
            throw new IllegalArgumentException("A sum has at least one part and each of its cells once");
        }
    }
}

package id.payung.reporting.tally;

import static id.payung.reporting.tally.Dimension.AGE_GROUP;
import static id.payung.reporting.tally.Dimension.OCCUPATION;
import static id.payung.reporting.tally.Dimension.PROGRAM;
import static id.payung.reporting.tally.Dimension.REGION;
import static id.payung.reporting.tally.Dimension.SEX;
import static id.payung.reporting.tally.Dimension.SPONSOR;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Dimensions that figures are published by together. The list is fixed: what is hidden in one table must not follow from
 * the others, so nobody may ask for a table that was not looked at with them.
 *
 * @param id the dimensions as bits, as stored
 */
public record Combination(int id, Set<Dimension> dimensions) {

    /** All that is published, the total first; every subset of a combination stands before it. */
    public static final List<Combination> PUBLISHED = List.of(
            of(),
            of(REGION),
            of(OCCUPATION),
            of(SPONSOR),
            of(PROGRAM),
            of(SEX),
            of(AGE_GROUP),
            of(REGION, OCCUPATION),
            of(REGION, SPONSOR),
            of(REGION, PROGRAM),
            of(REGION, SEX),
            of(REGION, AGE_GROUP),
            of(OCCUPATION, SPONSOR),
            of(OCCUPATION, SEX),
            of(OCCUPATION, AGE_GROUP),
            of(SPONSOR, PROGRAM),
            of(SEX, AGE_GROUP),
            of(REGION, SEX, AGE_GROUP),
            of(REGION, OCCUPATION, SEX),
            of(REGION, SPONSOR, PROGRAM));

    private static Combination of(Dimension... dimensions) {
        Set<Dimension> set = EnumSet.noneOf(Dimension.class);
        set.addAll(Arrays.asList(dimensions));
        return new Combination(bits(set), Set.copyOf(set));
    }

    /** The published combination of exactly these dimensions. */
    public static Optional<Combination> of(Collection<Dimension> dimensions) {
        int bits = bits(dimensions);
        return PUBLISHED.stream().filter(one -> one.id == bits).findFirst();
    }

    public boolean has(Dimension dimension) {
        return (id & 1 << dimension.ordinal()) != 0;
    }

    /** Whether this splits the other one further by exactly one dimension. */
    public boolean refines(Combination other) {
        return (id & other.id) == other.id && Integer.bitCount(id ^ other.id) == 1;
    }

    private static int bits(Collection<Dimension> dimensions) {
        return dimensions.stream().mapToInt(one -> 1 << one.ordinal()).reduce(0, (a, b) -> a | b);
    }
}

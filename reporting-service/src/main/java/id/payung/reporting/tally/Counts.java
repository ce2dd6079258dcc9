package id.payung.reporting.tally;

/**
 * The figures of a cell in a month, or by how much they change.
 *
 * @param covered persons covered on the last day of the month
 * @param inArrears persons not covered on that day whose cover ran out less than three months before
 * @param contributors persons somebody paid a contribution for in that month
 * @param amount those contributions in rupiah
 */
public record Counts(long covered, long inArrears, long contributors, long amount) {

    public static final Counts NONE = new Counts(0, 0, 0, 0);

    public Counts plus(Counts other) {
        return new Counts(
                covered + other.covered,
                inArrears + other.inArrears,
                contributors + other.contributors,
                amount + other.amount);
    }

    public Counts times(long factor) {
        return new Counts(covered * factor, inArrears * factor, contributors * factor, amount * factor);
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
